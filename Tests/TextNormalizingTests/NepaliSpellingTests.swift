import Testing
import TextNormalizing

@Suite struct NepaliSpellingTests {
    @Test(arguments: [
        ("हरायो", "harayo"), ("हरायो", "haraayo"), ("गर्ने", "garnay"), ("कहाँ जाने", "kahan jaane"), ("फारम", "faram"),
        ("कार्ड", "card"), ("चिठी", "chithee"), ("छ", "cha"), ("chha", "xa"), ("व्यक्ति", "byakti"), ("ठूलो", "thulo"),
    ])
    func `both scripts and all ways to write a word meet`(one: String, other: String) {
        #expect(NepaliSpelling.folded(one) == NepaliSpelling.folded(other))
    }

    @Test(arguments: [("पानी", "पैसा"), ("kati", "kata")]) func `other words stay apart`(one: String, other: String) {
        #expect(NepaliSpelling.folded(one) != NepaliSpelling.folded(other))
    }

    @Test(arguments: ["", "  ", "12", "?"]) func `what is no word does no harm`(text: String) {
        #expect(NepaliSpelling.folded(text).count <= text.count)
    }
}
