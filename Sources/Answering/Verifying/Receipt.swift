import Catalog
import Foundation

/// What an answer rested on, as the client keeps it: which sections and facts, with hashes and a little of their wording.
///
/// It holds nothing of the question.
struct Receipt: Codable, Sendable, Equatable {
    /// One section or fact.
    struct Item: Codable, Sendable, Equatable {
        var page: String
        /// A `FactKind`, or `section`.
        var kind: String
        /// Of the section's headings.
        var place: UInt64
        /// Of all that it states.
        var content: UInt64
        /// Of what names it among its kind: a phone's number, a document's name; 0 where nothing does.
        var name: UInt64
        /// Of the page's sentence without its figures, which stays when only these change.
        var frame: UInt64
        /// The page's words, perhaps cut short.
        var words: String?

        private enum CodingKeys: String, CodingKey {
            case page = "p"
            case kind = "k"
            case place = "s"
            case content = "c"
            case name = "n"
            case frame = "f"
            case words = "w"
        }
    }

    var catalog: String
    var language: ResidentLanguage
    var items: [Item]

    private enum CodingKeys: String, CodingKey {
        case catalog = "v"
        case language = "l"
        case items = "i"
    }

    /// Characters of a token: with its request it must fit a line of 8,192 bytes with room to spare.
    static let longestToken = 4000

    init(catalog: String, language: ResidentLanguage, items: [Item]) {
        self.catalog = catalog
        self.language = language
        self.items = items
    }

    /// Nil for what is damaged or no receipt.
    init?(token: String) {
        guard token.utf8.count <= Self.longestToken, let data = Data(urlSafeBase64: token), data.count > 8 else { return nil }
        let payload = Data(data.dropFirst(8))
        guard Data(data.prefix(8)) == Self.checksum(of: payload), let read = try? JSONDecoder().decode(Receipt.self, from: payload) else { return nil }
        self = read
    }

    /// URL-safe base 64: a checksum, then JSON. Wording goes first where there is much.
    var token: String {
        for longest in [120, 60, 24, 0] {
            var shorter = self
            for index in items.indices { shorter.items[index].words = Self.cut(items[index].words, longest) }
            let token = shorter.encoded
            if token.utf8.count <= Self.longestToken { return token }
        }
        // Beyond some hundred facts: those that come first.
        var fewer = self
        fewer.items = items.prefix(20).map { item in
            var item = item
            item.words = nil
            return item
        }
        return fewer.encoded
    }

    private var encoded: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let payload = (try? encoder.encode(self)) ?? Data()
        return (Self.checksum(of: payload) + payload).urlSafeBase64
    }

    private static func cut(_ words: String?, _ longest: Int) -> String? {
        guard let words, longest > 0 else { return nil }
        return words.count > longest ? String(words.prefix(longest - 1)) + "…" : words
    }

    private static func checksum(of payload: Data) -> Data {
        let value = Checksum64.value(of: payload)
        return Data((0..<8).map { UInt8(truncatingIfNeeded: value >> (56 - 8 * UInt64($0))) })
    }
}
