import Catalog
import Foundation
import WireProtocol

/// What the desk remembers of a talk: it travels with the client as the opaque `context` token.
///
/// It holds ids only, never a word of a question.
struct Conversation: Codable, Sendable, Equatable {
    var intent: String?
    var language: ResidentLanguage?
    /// The intents last offered to choose from, in order.
    var offered: [String] = []
    /// The intents answered so far, in order, each once: what a plan puts together.
    var visited: [String] = []
    /// So that the token stays short; a longer visit is planned by name.
    static let mostVisited = 10

    private enum CodingKeys: String, CodingKey {
        case intent = "i"
        case language = "l"
        case offered = "o"
        case visited = "v"
    }

    init(intent: String? = nil, language: ResidentLanguage? = nil, offered: [String] = [], visited: [String] = []) {
        self.intent = intent
        self.language = language
        self.offered = offered
        self.visited = visited
    }

    /// A token that cannot be read is as good as none: it may come from another version.
    init(token: String?) {
        self.init()
        guard let token, token.utf8.count <= 2048 else { return }
        let padded = token.replacing("-", with: "+").replacing("_", with: "/")
        let padding = String(repeating: "=", count: (4 - padded.utf8.count % 4) % 4)
        guard let data = Data(base64Encoded: padded + padding),
            let read = try? JSONDecoder().decode(Conversation.self, from: data)
        else { return }
        self = read
    }

    /// URL-safe base 64, without padding.
    var token: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let data = (try? encoder.encode(self)) ?? Data()
        return data.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    /// The intents answered so far with those of a further reply.
    func visiting(_ intents: [String]) -> [String] {
        Array((visited + intents.filter { !visited.contains($0) }).suffix(Self.mostVisited))
    }
}

extension Conversation {
    /// The talk after a reply: a greeting does not end what it was about, a refusal does, since "where?" would ask
    /// about the matter refused.
    func continued(by reply: AskReply) -> Conversation {
        Conversation(
            intent: reply.kind == .fallback ? nil : (reply.also.last ?? reply).intent ?? intent,
            language: ResidentLanguage(rawValue: reply.lang),
            offered: reply.kind == .clarify ? reply.alternatives.map(\.intent) : [],
            visited: visiting(([reply] + reply.also).compactMap(\.intent)))
    }
}
