import Foundation
import WireProtocol
import WireTransport

/// A running daemon, asked by the line protocol.
struct RemoteDesk {
    let address: Address

    /// The daemon answered, but with an error, or with what is no reply of a daemon.
    struct Refusal: Error, CustomStringConvertible {
        var address: Address
        /// nil for what is none of the protocol's.
        var code: ErrorCode?
        var message: String

        var description: String { "\(address): \(message)" }

        /// Whether another request would fare better, not another moment.
        var isOfRequest: Bool {
            switch code {
            case .lineTooLong, .invalidUTF8, .invalidJSON, .unknownOperation, .missingQuestion: true
            case .rateLimited, .shuttingDown, .internal, nil: false
            }
        }
    }

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
        var type: String?
        var code: String?
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
        var client = try await LineClient.connect(to: address)
        try await client.send(String(decoding: request, as: UTF8.self))
        let reply = try Self.checked(try await client.receiveJSON(), from: address)
        await client.close()
        return reply
    }

    /// The reply, if it is one of a daemon and tells no error.
    static func checked(_ reply: String, from address: Address) throws(Refusal) -> String {
        guard let shown = try? JSONDecoder().decode(Shown.self, from: Data(reply.utf8)), let type = shown.type else {
            throw Refusal(address: address, message: "what answers there is no madoguchid; give the address that it logs at its start")
        }
        guard type != "error" else {
            throw Refusal(
                address: address, code: shown.code.flatMap(ErrorCode.init(rawValue:)), message: TerminalSafety.clean(shown.message ?? reply))
        }
        return reply
    }

    static func shown(_ reply: String, json: Bool) throws -> String {
        if json { return reply }
        return try JSONDecoder().decode(Shown.self, from: Data(reply.utf8)).text ?? reply
    }
}
