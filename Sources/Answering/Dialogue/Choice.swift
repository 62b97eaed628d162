import Catalog
import Foundation
import TextNormalizing

/// What a line chooses of the things just offered: "2", "２", "1番お願いします", "the second one", "1 and 2", "none of these", or a title,
/// whole or in part.
struct Choice {
    /// Counted from 0, in the line's order, each once; empty where none of them is meant, or a number that nothing offered has.
    let indices: [Int]
    /// Whether the line says that none of them is meant.
    let isNone: Bool

    /// - Parameter titles: what was offered, as it was shown.
    init?(_ text: String, of titles: [String], cues: Cues) {
        guard !titles.isEmpty else { return nil }
        let form = MatchingForm(text)
        if let words = ChoiceWords(form, of: titles.count, cues: cues) {
            isNone = words.isNone
            indices = words.isNone || !words.numbers.allSatisfy(titles.indices.contains) ? [] : words.numbers
        } else if let index = Self.title(form, titles) {
            (indices, isNone) = ([index], false)
        } else {
            return nil
        }
    }

    private static func title(_ form: MatchingForm, _ titles: [String]) -> Int? {
        let forms = titles.map { MatchingForm($0) }
        if let whole = forms.firstIndex(of: form) { return whole }
        guard form.text.count >= 2 else { return nil }
        let holding = forms.indices.filter { isPart(form.text, of: forms[$0].text) || isPart(forms[$0].text, of: form.text) }
        return holding.count == 1 ? holding[0] : nil
    }

    private static func isPart(_ part: String, of whole: String) -> Bool {
        guard !part.isEmpty, let range = whole.range(of: part) else { return false }
        return WordBorder.isWhole(range, of: whole)
    }
}
