import Testing
import TextNormalizing

@Suite struct PersonalDataMaskTests {
    /// A city's own numbers and address.
    private static let mask = PersonalDataMask(
        publishedNumbers: ["0120-0178-27", "+81120017827", "0985-25-2111", "+81985252111"], publishedEmails: ["mynumber@city.example"])

    @Test(arguments: [
        "my number is 123456789012 ok", "1234 5678 9012", "１２３４－５６７８－９０１２", "１２３４　５６７８　９０１２", "१२३४५६७८९०१२", "๑๒๓๔ ๕๖๗๘ ๙๐๑๒",
        "1234-5678-9012 です", "1234.5678.9012", "1 2 3 4 5 6 7 8 9 0 1 2", "12345678-9012", "番号は123456789012です", "一二三四五六七八九〇一二",
        "1234\u{200B}5678\u{200B}9012", "1234 - 5678 - 9012", "1234_5678_9012", "123456789012 2026-11-24", "2026-11-24 1234 5678 9012", "1234 5678 9012 1",
        "mynumber:123456789012,thanks", "1234ー5678ー9012", "0120-0178-27 1234 5678 9012",
    ])
    func `twelve digits are taken out, however they are written`(text: String) {
        let (masked, found) = Self.mask.masked(text)
        #expect(found == [.numberLike], "\(masked)")
        #expect(!masked.contains("5678") && !masked.contains("５６７８"))
        #expect(!Self.digits(masked).contains("345678"), "\(masked)")
    }

    /// By the ordinance's formula: 1–11 weighted 2…7, 2…6 from the right.
    @Test(arguments: [("123456789018", true), ("123456789012", false), ("000000000000", true), ("111111111118", true)])
    func `the check digit only picks the kind`(number: String, fits: Bool) {
        #expect(Self.mask.masked(number).found == [fits ? .individualNumber : .numberLike])
    }

    @Test(arguments: ["AB12345678CD", "ab12345678cd", "ＡＢ１２３４５６７８ＣＤ", "my card AB 12345678 CD expires", "AB-1234-5678-CD", "番号はAB12345678CDです"])
    func `the number of a residence card is taken out`(text: String) {
        let (masked, found) = Self.mask.masked(text)
        #expect(found == [.residenceCard])
        #expect(!masked.contains("5678") && !masked.contains("５６７８"), "\(masked)")
    }

    @Test(arguments: [
        "call me 090-1234-5678", "09012345678", "０９０－１２３４－５６７８", "080 1234 5678", "+81 90-1234-5678", "+819012345678", "+81 (0)90 1234 5678",
        "03-1234-5678", "(03) 1234-5678", "0985(61)1234", "+63 917 123 4567", "＋84 912 345 678", "my phone 070-1234-5678 and 1 question",
        "०९०-१२३४-५६७८", "090-1234-5678 または 03-1234-5678", "050-1234-5678",
    ])
    func `a private phone number is taken out`(text: String) {
        let (masked, found) = Self.mask.masked(text)
        #expect(found == [.phone], "\(masked)")
        #expect(Self.digits(masked).count < 5, "\(masked)")
    }

    @Test(arguments: ["write to taro.yamada+x@example.co.jp please", "ｔａｒｏ＠ｅｘａｍｐｌｅ．ｊｐ", "taro @ example.com", "メールはtaro@example.comです"])
    func `an e-mail address is taken out`(text: String) {
        let (masked, found) = Self.mask.masked(text)
        #expect(found == [.email])
        #expect(!masked.lowercased().contains("example") && !masked.contains("ｅｘａｍｐｌｅ"), "\(masked)")
    }

    @Test(arguments: [
        "is 0120-0178-27 the right number?", "0120 0178 27", "０１２０－０１７８－２７", "call +81 120-0178-27", "0985-25-2111 and 0120-0178-27", "0120-0178-27 24",
        "mail mynumber@city.example", "2026-11-24", "2026.11.24 10.00", "2026-11-24 10:00", "20261124 1000", "11-24 2026-12-25", "24.11.2026 0900", "2024 2025 2026",
        "1234567890123", "1-2345-6789-0123", "〒880-8505", "〒880-8505 12345", "800円", "1,500 yen 2,000 yen", "9:00-18:00", "within 14 days", "12 digits", "12桁",
        "on 20261124 at", "call 110 or 119", "0120-444-444", "0570-064-738", "2階 3 号", "meet @ noon", "マイナンバー", "",
    ])
    func `what is nobody's own stays as it is`(text: String) {
        #expect(Self.mask.masked(text) == (text, []))
    }

    @Test func `several kinds in one line are all taken out`() {
        let (masked, found) = Self.mask.masked("I am AB12345678CD, 1234 5678 9012, 090-1234-5678, a@b.co. Is 0120-0178-27 right?")
        #expect(found == [.residenceCard, .numberLike, .phone, .email])
        #expect(masked == "I am  ,  ,  ,  . Is 0120-0178-27 right?")
    }

    private static func digits(_ text: String) -> String {
        text.unicodeScalars.filter { $0.properties.generalCategory == .decimalNumber }.map { String(Int($0.properties.numericValue ?? 0)) }.joined()
    }
}
