package import Catalog
package import Foundation
package import TextNormalizing

/// The words that are English wherever they are written: other languages borrow them ("card", "photo"), so that a line of such
/// words alone tells of no other language.
package struct EnglishWords: Sendable {
    /// Hashes, ascending.
    package let data: Data
    private let words: SortedHashes

    /// - Parameter data: as a catalog holds it.
    package init(_ data: Data) {
        self.data = data
        words = SortedHashes(data.words(UInt64.self))
    }

    /// So many English phrases hold a word at least: one may quote another language.
    private static let leastPhrases = 2
    /// A word of which another language's phrases hold a larger share, by this factor, is that language's own.
    private static let ownFactor = 3.0

    /// Learns them from what is written in each language.
    ///
    /// - Parameter terms: English wordings that are shown, all of whose words are English.
    package init(_ phrases: [(text: String, language: ResidentLanguage)], terms: [String]) {
        var shares: [ResidentLanguage: [Substring: Double]] = [:]
        var counts: [ResidentLanguage: Double] = [:]
        for phrase in phrases {
            counts[phrase.language, default: 0] += 1
            for word in Set(Self.words(of: LanguageForm(phrase.text))) { shares[phrase.language, default: [:]][word, default: 0] += 1 }
        }
        for (language, count) in counts { shares[language] = shares[language]?.mapValues { $0 / count } }
        let least = Double(Self.leastPhrases) / (counts[.en] ?? 1)
        var english = Set(terms.flatMap { Self.words(of: LanguageForm($0)) })
        for (word, share) in shares[.en] ?? [:] where share >= least {
            let isOwn = ResidentLanguage.allCases.contains { language in
                guard language != .en, let other = shares[language]?[word] else { return false }
                // Japanese words are borrowed as well, by English too.
                return other > share * (language.spoken == "ja" ? 1 : Self.ownFactor)
            }
            if !isOwn { english.insert(word) }
        }
        self.init(Data(words: english.map { Self.hash($0) }.sorted()))
    }

    /// Whether a text is English in all its words although it was written in a language, so that it teaches nothing of that: only those
    /// written in Latin letters are taken for English, and English for them. Japanese is borrowed itself.
    package func areAll(of form: LanguageForm, borrowedBy language: ResidentLanguage) -> Bool {
        language != .en && language.spoken != "ja" && WritingEvidence.isWritable(form, in: language) && isOnly(form)
    }

    /// Whether a line consists of such words, in one or many.
    package func isOnly(_ form: LanguageForm) -> Bool {
        let words = Self.words(of: form)
        return !words.isEmpty && words.allSatisfy { holds($0) }
    }

    /// The words of a line that are not English.
    func others(of form: LanguageForm) -> [Substring] { Self.words(of: form).filter { !holds($0) } }

    private func holds(_ word: Substring) -> Bool {
        holds(exactly: word) || (word.hasSuffix("s") ? holds(exactly: word.dropLast()) : holds(exactly: word + "s"))
    }

    private func holds(exactly word: Substring) -> Bool { words[Self.hash(word)] != nil }

    private static func words(of form: LanguageForm) -> [Substring] { form.text.split(separator: " ") }

    private static func hash(_ word: Substring) -> UInt64 { StableHash(String(word)).value }
}
