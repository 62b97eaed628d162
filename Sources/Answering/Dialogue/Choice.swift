import Catalog
import Foundation
import TextNormalizing

/// What a line chooses of the things just offered: "2", "２", "1番", "the second one", or a title, whole or in part.
struct Choice {
    /// Counted from 0; nil for a number that nothing offered has.
    let index: Int?

    /// - Parameter titles: what was offered, as it was shown.
    init?(_ text: String, of titles: [String], cues: Cues) {
        guard !titles.isEmpty else { return nil }
        let form = MatchingForm(text)
        if cues.isOnly(.last, form: form.text) {
            index = titles.count - 1
        } else if let index = Self.number(form, cues) ?? Self.title(form, titles), titles.indices.contains(index) {
            self.index = index
        } else if Self.isNumber(form, cues) {
            index = nil
        } else {
            return nil
        }
    }

    private static let ordinals: [Phrasebook.Cue] = [.first, .second, .third]

    /// Whether a line is a number or an ordinal and nothing else; of figures, with what the ordinals have beside them ("9番" as "1番").
    /// A figure with any other word may ask ("9 months", "9階").
    private static func isNumber(_ form: MatchingForm, _ cues: Cues) -> Bool {
        if ordinals.contains(where: { cues.isOnly($0, form: form.text) }) { return true }
        guard form.text.utf8.count <= longestNumber, form.text.contains(where: \.isWholeNumber) else { return false }
        let shape = Self.shape(form.text)
        return shape == Self.shape("1") || ordinals.contains { cue in cues.forms(cue).contains { Self.shape($0) == shape } }
    }

    /// Longer lines are not looked at.
    private static let longestNumber = 40

    /// A text with its figures, however many, as one mark.
    private static func shape(_ text: String) -> String {
        var shape = ""
        for character in text {
            if !character.isWholeNumber { shape.append(character) } else if shape.last != "#" { shape.append("#") }
        }
        return shape
    }

    private static func number(_ form: MatchingForm, _ cues: Cues) -> Int? {
        // Digits of any script: people write १ and ２ as well.
        let digits = form.text.compactMap(\.wholeNumberValue)
        if digits.count == 1, form.text.count <= 12, Ellipsis(form).length <= 3, form.text.filter(\.isNumber).count == 1 {
            return digits[0] - 1
        }
        return ordinals.firstIndex { cues.isOnly($0, form: form.text) }
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
        func isBorder(_ neighbour: Character?) -> Bool {
            guard let scalar = neighbour?.unicodeScalars.first else { return true }
            return scalar == " " || Script(scalar).isJoined
        }
        let before = range.lowerBound > whole.startIndex ? whole[whole.index(before: range.lowerBound)] : nil
        let after = range.upperBound < whole.endIndex ? whole[range.upperBound] : nil
        return isBorder(before) && isBorder(after)
    }
}
