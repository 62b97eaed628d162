import Testing
import TextNormalizing

@Suite struct IndividualNumberMaskTests {
    @Test(arguments: [
        "my number is 123456789012 ok", "1234 5678 9012", "１２３４－５６７８－９０１２", "१२३४५६७८९०१२", "1234-5678-9012 です",
    ])
    func `a run of twelve digits is taken out`(text: String) {
        let (masked, found) = IndividualNumberMask.masked(text)
        #expect(found)
        #expect(!masked.contains { $0.isNumber })
    }

    @Test(arguments: ["call 0120-0178-27", "2026-11-24", "1234567890123", "〒880-8505", "800円", ""])
    func `other numbers stay as they are`(text: String) {
        #expect(IndividualNumberMask.masked(text) == (text, false))
    }
}
