import Catalog
import Foundation
import TextNormalizing

/// A line that takes something back: "no, the letter, not the card", "カードじゃなくて通知".
struct Correction {
    /// What is meant.
    let meant: String

    /// Nil if the line takes nothing back, or leaves nothing.
    init?(_ text: String, cues: Cues) {
        guard Ellipsis(MatchingForm(text)).length <= 9 else { return nil }
        let clauses = text.split { ",.;:!?、，。！？；：…—–".contains($0) }.flatMap { Self.cut(String($0), cues) }
        let (rejected, kept) = clauses.reduce(into: ([String](), [String]())) { parts, clause in
            if Self.isRejected(clause, cues) { parts.0.append(clause) } else { parts.1.append(clause) }
        }
        let meant = kept.joined(separator: " ")
        guard !rejected.isEmpty, !MatchingForm(meant).isEmpty else { return nil }
        // "I have no form" rejects nothing: what is taken back stands first or last and by itself.
        self.meant = meant
    }

    /// The clause cut before what negates the rest, or after what negates what precedes.
    private static func cut(_ clause: String, _ cues: Cues) -> [String] {
        let form = MatchingForm(clause).text
        for negator in cues.forms(.notAfter) {
            if let range = form.range(of: negator), WordBorder.isWhole(range, of: form), range.upperBound < form.endIndex {
                return [String(form[..<range.upperBound]), String(form[range.upperBound...])]
            }
        }
        return [form]
    }

    private static func isRejected(_ clause: String, _ cues: Cues) -> Bool {
        let form = MatchingForm(clause).text
        if cues.isOnly(.notBefore, form) || cues.isOnly(.notAfter, form) { return true }
        let length = Ellipsis(MatchingForm(clause)).length
        guard length <= 4 else { return false }
        return cues.forms(.notBefore).contains { negator in
            guard form.hasPrefix(negator) else { return false }
            return WordBorder.isWhole(form.startIndex..<form.index(form.startIndex, offsetBy: negator.count), of: form)
        }
            || cues.forms(.notAfter).contains { negator in
                guard form.hasSuffix(negator) else { return false }
                return WordBorder.isWhole(form.index(form.endIndex, offsetBy: -negator.count)..<form.endIndex, of: form)
            }
    }
}
