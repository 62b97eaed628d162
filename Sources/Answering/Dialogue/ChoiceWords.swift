import Catalog
import TextNormalizing

/// A line that holds nothing but what chooses: figures, ordinals, "none of these", and what people write beside these out of politeness.
/// A figure with any other word may ask ("2 months", "9階").
struct ChoiceWords {
    /// Counted from 0, in the line's order, each once.
    private(set) var numbers: [Int] = []
    private(set) var isNone = false
    /// Longer lines are not looked at.
    private static let longest = 120
    private static let ordinals: [Phrasebook.Cue] = [.first, .second, .third]

    /// Nil for a line that says anything else, or chooses nothing.
    ///
    /// - Parameter count: how many things were offered.
    init?(_ form: MatchingForm, of count: Int, cues: Cues) {
        let text = form.text
        guard text.utf8.count <= Self.longest else { return nil }
        let figures = Self.figureForms(cues)
        var start = text.startIndex
        var mayGoOn = true
        while start < text.endIndex {
            if text[start] == " " {
                start = text.index(after: start)
                continue
            }
            // "The 2nd one" chooses one thing: behind a choice a word that may be either says nothing.
            let polite = Self.end(of: cues.forms(.polite), at: start, in: text)
            let choice = Self.choice(at: start, in: text, count, figures, cues)
            let joins = Self.end(of: cues.forms(.joins), at: start, in: text)
            if let choice, mayGoOn || polite == nil || choice.end > polite ?? start {
                if let number = choice.number { if !numbers.contains(number) { numbers.append(number) } } else { isNone = true }
                (start, mayGoOn) = (choice.end, false)
            } else if let end = [polite, joins].compactMap(\.self).max() {
                if end == joins { mayGoOn = true }
                start = end
            } else {
                return nil
            }
        }
        // "No, the second one" takes back what was not chosen.
        guard isNone || !numbers.isEmpty else { return nil }
        if !numbers.isEmpty { isNone = false }
    }

    /// What chooses at a place, and where it ends: the longest there is; without a number where it says "none of these".
    private static func choice(
        at start: String.Index, in text: String, _ count: Int, _ figures: [(before: String, after: String)], _ cues: Cues
    ) -> (number: Int?, end: String.Index)? {
        var found: [(number: Int?, end: String.Index)] = []
        for (number, cue) in ordinals.enumerated() {
            if let end = end(of: cues.forms(cue), at: start, in: text) { found.append((number, end)) }
        }
        if let end = end(of: cues.forms(.last), at: start, in: text) { found.append((count - 1, end)) }
        if let end = end(of: cues.forms(.noneOfThese), at: start, in: text) { found.append((nil, end)) }
        if let figure = figure(at: start, in: text, figures) { found.append((figure.number, figure.end)) }
        return found.max { $0.end < $1.end }
    }

    private static func end(of forms: [String], at start: String.Index, in text: String) -> String.Index? {
        // Longest first.
        forms.lazy.compactMap { WordBorder.end(of: $0, at: start, in: text) }.first
    }

    /// A figure, of any script and with what the ordinals have beside theirs ("9番" as "1番").
    private static func figure(
        at start: String.Index, in text: String, _ forms: [(before: String, after: String)]
    ) -> (number: Int, end: String.Index)? {
        var found: (number: Int, end: String.Index)?
        for form in forms where text[start...].hasPrefix(form.before) {
            let figure = text.index(start, offsetBy: form.before.count)
            let digits = text[figure...].prefix { $0.wholeNumberValue != nil }
            guard !digits.isEmpty, text[digits.endIndex...].hasPrefix(form.after) else { continue }
            let end = text.index(digits.endIndex, offsetBy: form.after.count)
            guard end > found?.end ?? start, WordBorder.isWhole(start..<end, of: text) else { continue }
            // So large a number chooses nothing, whichever it is.
            let value = digits.count > 2 ? 1000 : digits.reduce(0) { $0 * 10 + ($1.wholeNumberValue ?? 0) }
            found = (value - 1, end)
        }
        return found
    }

    /// What stands before and behind a figure, by the ordinals that are written with one.
    private static func figureForms(_ cues: Cues) -> [(before: String, after: String)] {
        var forms = [(before: "", after: "")]
        for form in ordinals.flatMap(cues.forms) {
            guard let first = form.firstIndex(where: \.isWholeNumber) else { continue }
            let behind = form[first...].drop(while: \.isWholeNumber)
            forms.append((String(form[..<first]), String(behind)))
        }
        return forms
    }
}
