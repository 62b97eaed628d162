import Catalog
import Testing

@testable import Matching

@Suite struct LanguageGuessTests {
    @Test func `two kinds of one spoken language are no doubt`() throws {
        let guess = try #require(LanguageGuess([.ja: 0.5, .jaEasy: 0.45, .zhHant: 0.05]))
        #expect(guess.language == .ja)
        #expect(guess.other == .zhHant)
        #expect(!guess.isOpen)
    }

    @Test func `two languages of like weight are, until further evidence speaks for one`() throws {
        let guess = try #require(LanguageGuess([.es: 0.5, .pt: 0.4, .en: 0.1]))
        #expect(guess.isOpen && guess.language == .es && guess.other == .pt)
        let known = guess.weighed { $0 == .pt ? 1 : 0.1 }
        #expect(!known.isOpen && known.language == .pt && known.other == .es)
    }

    @Test func `without any weight there is no guess`() {
        #expect(LanguageGuess([:]) == nil)
        #expect(LanguageGuess([.ja: 0]) == nil)
    }
}
