import Catalog
import Foundation
import WireProtocol

/// What the desk remembers of a talk: it travels with the client as the opaque `context` token.
///
/// It holds ids only, never a word of a question.
struct Conversation: Codable, Sendable, Equatable {
    var intent: String?
    var language: ResidentLanguage?
    /// Whether the resident asked for that language by its name: then it holds whatever a line is written in.
    var isLanguageChosen = false
    /// The intents last offered to choose from, in order.
    var offered: [String] = []
    /// Whether the pages did not answer the last line: a short line that names nothing asks about the same matter.
    var isRefused = false
    /// The intents answered so far, in order, each once: what a plan puts together.
    var visited: [String] = []
    /// So that the token stays short; a longer visit is planned by name.
    static let mostVisited = 10

    private enum CodingKeys: String, CodingKey {
        case isLanguageChosen = "c"
        case intent = "i"
        case language = "l"
        case offered = "o"
        case isRefused = "r"
        case visited = "v"
    }

    init(
        intent: String? = nil, language: ResidentLanguage? = nil, isLanguageChosen: Bool = false, offered: [String] = [], isRefused: Bool = false,
        visited: [String] = []
    ) {
        self.intent = intent
        self.language = language
        self.isLanguageChosen = isLanguageChosen
        self.offered = offered
        self.isRefused = isRefused
        self.visited = visited
    }

    /// Reads tokens of versions too that did not tell whether a line was refused, or a language chosen.
    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        intent = try container.decodeIfPresent(String.self, forKey: .intent)
        language = try container.decodeIfPresent(ResidentLanguage.self, forKey: .language)
        isLanguageChosen = try container.decodeIfPresent(Bool.self, forKey: .isLanguageChosen) ?? false
        offered = try container.decode([String].self, forKey: .offered)
        isRefused = try container.decodeIfPresent(Bool.self, forKey: .isRefused) ?? false
        visited = try container.decode([String].self, forKey: .visited)
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        if isLanguageChosen { try container.encode(true, forKey: .isLanguageChosen) }
        try container.encodeIfPresent(intent, forKey: .intent)
        try container.encodeIfPresent(language, forKey: .language)
        try container.encode(offered, forKey: .offered)
        if isRefused { try container.encode(true, forKey: .isRefused) }
        try container.encode(visited, forKey: .visited)
    }

    /// A token that cannot be read is as good as none: it may come from another version.
    init(token: String?) {
        self.init()
        guard let token, token.utf8.count <= Self.longestToken, let data = Data(urlSafeBase64: token),
            let read = try? JSONDecoder().decode(Conversation.self, from: data)
        else { return }
        self = read
        visited = visited.suffix(Self.mostVisited)
    }

    /// So that it fits a line beside a question.
    private static let longestToken = 2048

    /// JSON in URL-safe base 64, without padding. The eldest matters are left out where it would be too long, and all but the language
    /// where that is not enough: ids may be as long as file names, or a stranger's.
    var token: String {
        var kept = self
        var token = kept.written
        while token.utf8.count > Self.longestToken, !kept.visited.isEmpty {
            kept.visited.removeFirst()
            token = kept.written
        }
        return token.utf8.count > Self.longestToken ? Conversation(language: language, isLanguageChosen: isLanguageChosen).written : token
    }

    private var written: String {
        if let plain = plainJSON { return plain.urlSafeBase64 }
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return ((try? encoder.encode(self)) ?? Data()).urlSafeBase64
    }

    /// The same JSON as an encoder makes, put together by hand: each answer carries it. Nil where an id needs an escape.
    private var plainJSON: [UInt8]? {
        var json = Array("{".utf8)
        json.reserveCapacity(512)
        if isLanguageChosen { json += "\"c\":true,".utf8 }
        if let intent {
            json += "\"i\":\"".utf8
            json += intent.utf8
            json += "\",".utf8
        }
        if let language {
            json += "\"l\":\"".utf8
            json += language.rawValue.utf8
            json += "\",".utf8
        }
        json += "\"o\":".utf8
        Self.write(offered, to: &json)
        if isRefused { json += ",\"r\":true".utf8 }
        json += ",\"v\":".utf8
        Self.write(visited, to: &json)
        json.append(UInt8(ascii: "}"))
        guard Self.isPlain(intent), offered.allSatisfy(Self.isPlain), visited.allSatisfy(Self.isPlain) else { return nil }
        return json
    }

    private static func write(_ ids: [String], to json: inout [UInt8]) {
        json.append(UInt8(ascii: "["))
        for (place, id) in ids.enumerated() {
            json += (place == 0 ? "\"" : ",\"").utf8
            json += id.utf8
            json.append(UInt8(ascii: "\""))
        }
        json.append(UInt8(ascii: "]"))
    }

    private static func isPlain(_ id: String?) -> Bool {
        guard let id else { return true }
        let bytes = id.utf8.span
        for place in bytes.indices {
            let byte = bytes[place]
            if byte < 0x20 || byte >= 0x7F || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "/") { return false }
        }
        return true
    }

    /// The intents answered so far with those of a further reply.
    func visiting(_ intents: [String]) -> [String] {
        Array((visited + intents.filter { !visited.contains($0) }).suffix(Self.mostVisited))
    }
}

extension Conversation {
    /// The talk after a reply: a greeting does not end what it was about, a refusal does, since "where?" asks about the matter
    /// refused then, which the pages do not answer either; but what they do not tell of a matter that they answer leaves the talk with it.
    func continued(by reply: AskReply) -> Conversation {
        let isRefusal = reply.kind == .fallback
        return Conversation(
            intent: isRefusal ? reply.staysWith : ([reply] + reply.also).last { $0.intent != nil }?.intent ?? intent,
            language: ResidentLanguage(rawValue: reply.lang), isLanguageChosen: reply.isLanguageChosen || isLanguageChosen && reply.lang == language?.rawValue,
            offered: reply.alternatives.prefix(reply.offered).map(\.intent),
            isRefused: isRefusal && reply.staysWith == nil || reply.kind == .greeting && isRefused,
            visited: visiting(([reply] + reply.also).compactMap(\.intent)))
    }
}
