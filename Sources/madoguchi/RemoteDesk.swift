import Foundation
import WireTransport

/// A running daemon, asked by the line protocol.
struct RemoteDesk {
    let address: String

    private struct Request: Encodable {
        var question: String
        var lang: String?
    }

    private struct Shown: Decodable {
        var text: String?
        var message: String?
    }

    /// The reply's JSON line, or the text in it.
    func ask(_ question: String, lang: String?, json: Bool) async throws -> String {
        let request = try JSONEncoder().encode(Request(question: question, lang: lang))
        var client = try await LineClient.connect(to: Address(address))
        try await client.send(String(decoding: request, as: UTF8.self))
        let reply = try await client.receiveJSON()
        await client.close()
        if json { return reply }
        let shown = try JSONDecoder().decode(Shown.self, from: Data(reply.utf8))
        return shown.text ?? shown.message ?? reply
    }
}
