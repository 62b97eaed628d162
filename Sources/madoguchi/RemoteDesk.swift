import Foundation
import WireTransport

/// A running daemon, asked by the line protocol.
struct RemoteDesk {
    let address: String

    private struct Request: Encodable {
        var op: String?
        var question: String?
        var receipt: String?
        var lang: String?
    }

    /// What `verify` needs to know of a reply beside what it shows.
    struct Verdict: Decodable {
        var verdict: String?
    }

    private struct Shown: Decodable {
        var text: String?
        var message: String?
    }

    /// The reply's JSON line, or the text in it.
    func ask(_ question: String, lang: String?, json: Bool) async throws -> String {
        try Self.shown(try await line(Request(question: question, lang: lang)), json: json)
    }

    /// The reply's JSON line.
    func verify(_ receipt: String, lang: String?) async throws -> String {
        try await line(Request(op: "verify", receipt: receipt, lang: lang))
    }

    private func line(_ request: Request) async throws -> String {
        let request = try JSONEncoder().encode(request)
        var client = try await LineClient.connect(to: Address(address))
        try await client.send(String(decoding: request, as: UTF8.self))
        let reply = try await client.receiveJSON()
        await client.close()
        return reply
    }

    static func shown(_ reply: String, json: Bool) throws -> String {
        if json { return reply }
        let shown = try JSONDecoder().decode(Shown.self, from: Data(reply.utf8))
        return shown.text ?? shown.message ?? reply
    }
}
