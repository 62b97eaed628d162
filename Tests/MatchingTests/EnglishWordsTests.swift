import Catalog
import Testing
import TextNormalizing

@testable import Matching

@Suite struct EnglishWordsTests {
    private static let words = EnglishWords(
        [
            ("lost card", .en), ("photo of the card", .en), ("I lost the photo", .en), ("kaado nakushita", .en), ("the card", .en), ("po", .en), ("po", .en),
            ("card photo po", .tl), ("magkano po", .tl), ("opo po", .tl), ("card", .ne), ("kaado nakushita", .jaEasy), ("kaado", .jaEasy),
        ], terms: ["Toll-free number"])

    @Test(arguments: ["lost card", "Photo", "cards", "the lost photo?", "number"]) func `are those of English phrases, in one or many, and of its terms`(line: String) {
        #expect(Self.words.isOnly(LanguageForm(line)))
    }

    @Test(arguments: ["", "card po", "nakushita", "card nakushita", "of"]) func `are none that another language writes far oftener, nor what is quoted once`(line: String) {
        #expect(!Self.words.isOnly(LanguageForm(line)))
    }

    @Test func `a text of them teaches nothing of those who borrow them in their own letters`() {
        let form = LanguageForm("lost card")
        #expect(Self.words.areAll(of: form, borrowedBy: .tl) && Self.words.areAll(of: form, borrowedBy: .ne))
        #expect(!Self.words.areAll(of: form, borrowedBy: .en) && !Self.words.areAll(of: form, borrowedBy: .ko))
        #expect(!Self.words.areAll(of: LanguageForm("card po"), borrowedBy: .tl))
    }

    @Test func `are stored and read`() {
        #expect(EnglishWords(Self.words.data).isOnly(LanguageForm("lost card")))
    }
}
