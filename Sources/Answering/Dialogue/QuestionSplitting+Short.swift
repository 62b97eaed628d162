import Catalog
import TextNormalizing

/// Questions of a word or two one behind another, without a mark between: "how much where when", "多少钱要多久".
extension QuestionSplitting {
    /// A longer part may be a clause of one question ("where do I go when it is ready").
    private static let longestPart = 3.5

    /// The ways to cut a line into two to four short parts that all ask; few lines have any.
    func shortQuestions(_ form: MatchingForm, _ language: ResidentLanguage) -> [[String]] {
        guard Ellipsis(form).length <= Self.longestPart * Double(Self.mostQuestions), cues.holdsTwo(.asks, form, language) else { return [] }
        let scripts = Set(form.text.unicodeScalars.filter { $0 != " " }.map { Script($0) })
        // Where what is asked stands last, words that ask may end a question of which another one is the heart ("どこに行けばいいですか").
        let isHan = scripts == [.han]
        let isJoined = scripts.contains { $0.isJoined }
        var ways: [[String]] = []
        if isJoined { ways.append(atBlanks(form, language)) }
        // Where blanks divide them nothing else does.
        if ways.isEmpty || isHan && ways[0].count < 2 { ways.append(atWords(form, language)) }
        return ways.filter { parts in
            (2...Self.mostQuestions).contains(parts.count) && parts.enumerated().allSatisfy { place, part in
                let form = MatchingForm(part)
                let asking = cues.places(of: .asks, in: form, language)
                // "なん" stands in "ナンバー" too.
                let mayAskInside = isHan || !isJoined && place == 0
                return Ellipsis(form).length <= Self.longestPart && !asking.isEmpty && (mayAskInside || asking[0].start == 0)
            }
        }
    }

    /// Whether all but the first part are nothing but a word that asks, where no such word may end a question ("いくら ですか").
    func areBare(_ parts: [String]) -> Bool {
        parts.dropFirst().allSatisfy { cues.isOnly(.asks, $0) && !$0.unicodeScalars.contains { Script($0).isJoined } }
    }

    /// Cut before each word that asks by itself: "do I" and the like go with one ("what do I bring").
    private func atWords(_ form: MatchingForm, _ language: ResidentLanguage) -> [String] {
        let places = cues.places(of: .asks, in: form, language).filter { place in
            let words = place.text.split(separator: " ")
            return words.count == 1 || words.contains { cues.isOnly(.asks, form: String($0)) }
        }
        return Self.parts(of: form.text, at: Set(places.dropFirst().map(\.start)))
    }

    /// Cut where blanks are set in writing that needs none; what asks nothing belongs to what follows.
    private func atBlanks(_ form: MatchingForm, _ language: ResidentLanguage) -> [String] {
        var parts: [String] = []
        var isOpen = false
        for word in form.text.split(separator: " ").map(String.init) {
            if isOpen, let last = parts.popLast() { parts.append("\(last) \(word)") } else { parts.append(word) }
            isOpen = !cues.holds(.asks, parts[parts.count - 1], language)
        }
        if isOpen, parts.count > 1 {
            let last = parts.removeLast()
            parts[parts.count - 1] += " \(last)"
        }
        return parts
    }

    /// - Parameter cuts: how many characters that are no blanks stand before each.
    private static func parts(of text: String, at cuts: Set<Int>) -> [String] {
        var parts = [""]
        var count = 0
        for scalar in text.unicodeScalars {
            if scalar != " " {
                if cuts.contains(count) { parts.append("") }
                count += 1
            }
            parts[parts.count - 1].unicodeScalars.append(scalar)
        }
        return parts.map { $0.split(separator: " ").joined(separator: " ") }
    }
}
