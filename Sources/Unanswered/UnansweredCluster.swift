package import SentenceEncoder
import TextNormalizing

/// Questions that ask nearly the same.
package struct UnansweredCluster: Sendable {
    /// What most conversations asked first. Never empty.
    package private(set) var records: [UnansweredRecord]

    /// How much of their telling pieces two questions of one language must share, 0–1.
    private static let likeWords = 0.5
    /// How near two vectors must lie.
    private static let likeMeaning: Float = 0.9

    /// A name that stays the same as long as this question is kept.
    package static func id(of record: UnansweredRecord) -> String {
        let name = String(StableHash("\(record.language) \(record.text)").value & 0xFFFFFF, radix: 16)
        return String(repeating: "0", count: 6 - name.count) + name
    }

    package var id: String { records.first.map(Self.id) ?? "" }
    package var conversations: Int { records.reduce(0) { $0 + $1.conversations } }
    package var languages: [String] { Array(Set(records.map(\.language))).sorted() }
    package var lastDay: Day? { records.map(\.lastDay).max() }

    /// Puts near-duplicates together: those of one language by the pieces that they share, rare ones more, and with an
    /// encoder those of like meaning in any language. Most asked first.
    ///
    /// Each question joins the first cluster whose foremost one is like it, so that no chain of likenesses ends in
    /// something else.
    package static func clusters(
        of records: [UnansweredRecord], encoder: (any TextEncoder)? = nil
    ) throws(EncoderError) -> [UnansweredCluster] {
        let sorted = records.sorted { ($0.conversations, $1.text) > ($1.conversations, $0.text) }
        let pieces = TellingPieces(sorted)
        let vectors = try encoder?.vectors(of: sorted.map(\.text))
        var foremost: [Int] = []
        var clusters: [UnansweredCluster] = []
        for index in sorted.indices {
            let known = foremost.firstIndex { other in
                if sorted[other].language == sorted[index].language, pieces.likeness(other, index) >= likeWords { return true }
                guard let vectors else { return false }
                return zip(vectors[other], vectors[index]).reduce(0) { $0 + $1.0 * $1.1 } >= likeMeaning
            }
            if let known {
                clusters[known].records.append(sorted[index])
            } else {
                foremost.append(index)
                clusters.append(UnansweredCluster(records: [sorted[index]]))
            }
        }
        return clusters.sorted { ($0.conversations, $1.id) > ($1.conversations, $0.id) }
    }
}
