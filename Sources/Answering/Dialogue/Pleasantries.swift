import Catalog
import TextNormalizing

/// The phrases of small talk, and those that ask for attention, as they stand at the beginning or the end of a line that may ask something beside them.
struct Pleasantries: Sendable {
    private let phrases: Set<String>
    /// By their first and last bytes, longest first: each line of which nothing is known is looked at.
    private let byFirst: [UInt8: [String]]
    private let byLast: [UInt8: [String]]
    /// Longer lines are not looked at.
    private static let longest = 512

    init(_ phrasebooks: some Sequence<Phrasebook>) {
        phrases = Set(phrasebooks.flatMap { $0.smalltalk.values.joined() + ($0.cues[.attention] ?? []) }.map { MatchingForm($0).text }.filter { !$0.isEmpty })
        let sorted = phrases.sorted { ($0.utf8.count, $1) > ($1.utf8.count, $0) }
        byFirst = Dictionary(grouping: sorted) { $0.utf8.first ?? 0 }
        byLast = Dictionary(grouping: sorted) { $0.utf8.last ?? 0 }
    }

    /// Whether a text in matching form is such a phrase and nothing else.
    func contains(_ form: String) -> Bool { phrases.contains(form) }

    /// Whether a text in matching form is nothing but such phrases.
    func areAll(_ form: String) -> Bool { !form.isEmpty && rest(of: form).isEmpty }

    /// Whether a text in matching form begins with such a phrase.
    func begin(_ form: String) -> Bool { withoutFirst(form[...]).startIndex != form.startIndex }

    /// A text in matching form without those that it begins and ends with; empty where it is nothing else.
    func rest(of form: String) -> String {
        guard form.utf8.count <= Self.longest else { return form }
        var rest = form[...]
        while true {
            let next = withoutLast(withoutFirst(rest))
            if next.startIndex == rest.startIndex, next.endIndex == rest.endIndex { return String(rest) }
            rest = next
        }
    }

    private func withoutFirst(_ text: Substring) -> Substring {
        guard let first = text.utf8.first, let known = byFirst[first] else { return text }
        for phrase in known where text.utf8.starts(with: phrase.utf8) {
            let end = text.utf8.index(text.startIndex, offsetBy: phrase.utf8.count)
            // Not with a mark of its own on its last letter.
            guard String.Index(end, within: text) != nil, WordBorder.isWhole(text.startIndex..<end, of: text) else { continue }
            return text[end...].drop { $0 == " " }
        }
        return text
    }

    private func withoutLast(_ text: Substring) -> Substring {
        guard let last = text.utf8.last, let known = byLast[last] else { return text }
        for phrase in known where text.utf8.count >= phrase.utf8.count && text.utf8.suffix(phrase.utf8.count).elementsEqual(phrase.utf8) {
            let start = text.utf8.index(text.endIndex, offsetBy: -phrase.utf8.count)
            guard String.Index(start, within: text) != nil, WordBorder.isWhole(start..<text.endIndex, of: text) else { continue }
            var rest = text[..<start]
            while rest.last == " " { rest.removeLast() }
            return rest
        }
        return text
    }
}
