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
        "1234/5678/9012", "1234,5678,9012", "１２３４：５６７８：９０１２", "1234|5678|9012 です", "1,2,3,4,5,6,7,8,9,0,1,2", "1、2、3、4、5、6、7、8、9、0、1、2",
        "①②③④⑤⑥⑦⑧⑨⓪①②", "2026-11-24 1234/5678/9012",
    ])
    func `twelve digits are taken out, however they are written`(text: String) {
        let (masked, found) = Self.mask.masked(text)
        #expect(found == [.numberLike], "\(masked)")
        #expect(!masked.contains("5678") && !masked.contains("５６７８"))
        #expect(!Self.digits(masked).contains("345678"), "\(masked)")
    }

    /// Each went unmasked: other digits, other marks, lines, words between the groups, letters for digits.
    @Test(arguments: [
        "1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣9️⃣0️⃣1️⃣8️⃣", "¹²³⁴ ⁵⁶⁷⁸ ⁹⁰¹⁸", "₁₂₃₄₅₆₇₈₉₀₁₈", "❶❷❸❹❺❻❼❽❾⓿❶❽", "⑴⑵⑶⑷⑸⑹⑺⑻⑼0⑴⑻", "一二三四五六七八九○一八", "一二三四 五六七八 九◯一八",
        "1234•5678•9018", "１２３４･５６７８･９０１８", "1234\u{202E}5678\u{202E}9018", "1234     5678     9018", "1234 -- 5678 -- 9018", "1234----5678----9018", "1234ㅡ5678ㅡ9018",
        "1234➖5678➖9018", "1234一5678一9018", "1234\n5678\n9018", "1234。5678。9018。", "1234 / 5678 / 9018", "1234, 5678, 9018", "[1234][5678][9018]", "「1234」「5678」「9018」",
        "1234→5678→9018", "1234#5678#9018", "1234😀5678😀9018", "1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 8", "123/456/789/018", "１２３，４５６，７８９，０１８",
        "1234 then 5678 then 9018", "1234 と 5678 と 9018 です", "1234と5678と9018です", "1234の5678の9018", "1234、5678、それから9018", "First 1234. Then 5678. Last 9018.",
        "最初は1234次は5678最後は9018", "1234 dash 5678 dash 9018", "1234スペース5678スペース9018", "12345678 and 9018", "my number is 12345678. the rest is 9018", "123456/789018",
        "l23456789Ol8", "1234 5678 9O18", "I234-5678-9o18",
        "one two three four five six seven eight nine zero one eight", "One, two, three, four, 5678, nine, oh, one, eight", "いちにさんよんごろくななはちきゅうぜろいちはち", "イチ ニ サン ヨン ゴ ロク ナナ ハチ キュウ ゼロ イチ ハチ",
        "일이삼사오육칠팔구공일팔", "một hai ba bốn năm sáu bảy tám chín không một tám", "หนึ่งสองสามสี่ห้าหกเจ็ดแปดเก้าศูนย์หนึ่งแปด", "satu dua tiga empat lima enam tujuh delapan sembilan nol satu delapan",
        "isa dalawa tatlo apat lima anim pito walo siyam sero isa walo", "um dois três quatro cinco seis sete oito nove zero um oito", "uno dos tres cuatro cinco seis siete ocho nueve cero uno ocho",
        "एक दुई तीन चार पाँच छ सात आठ नौ शून्य एक आठ",
    ])
    func `an Individual Number is taken out, with whatever between its parts and whatever for its digits`(text: String) {
        let (masked, found) = Self.mask.masked("番号は\(text) ok?")
        #expect(found == [.individualNumber], "\(masked)")
        #expect(!masked.contains("5678") && !masked.contains("５６７８") && !masked.contains("18") && !masked.contains("nine"), "\(masked)")
    }

    /// Each group could be a year, but nobody lists years so.
    @Test(arguments: ["2084-2010-1933", "2084 2010 2033", "２０８４　２０１０　２０３３", "1934-1956-1978"])
    func `twelve digits that look like years are taken out where they are no list of years`(text: String) {
        let (masked, found) = Self.mask.masked(text)
        #expect(masked == " " && !found.isDisjoint(with: [.individualNumber, .numberLike]))
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
        "mail mynumber@city.example", "2026-11-24", "2026.11.24 10.00", "2026-11-24 10:00", "20261124 1000", "11-24 2026-12-25", "24.11.2026 0900", "2024 2025 2026", "2026 2025 2024",
        "1234567890123", "1-2345-6789-0123", "〒880-8505", "〒880-8505 12345", "800円", "1,500 yen 2,000 yen", "9:00-18:00", "within 14 days", "12 digits", "12桁",
        "on 20261124 at", "call 110 or 119", "0120-444-444", "0570-064-738", "2階 3 号", "meet @ noon", "マイナンバー", "",
        "2024/2025/2026", "2024,2025,2026", "1,2,3,4,5,6,7,8,9,10,11,12", "1,234,567,890,123", "10:00/12:30/15:45/18:00", "① 申請 ② 写真 ③ 受け取り",
        "1000円、1500円、2000円", "1050円と1350円と2150円", "1234 yen, 5678 yen and 9012 yen", "¥1234, ¥5678, ¥9012", "1000, 1500 or 2000 yen", "100/200/300/400",
        "in 1990, 1985 and 2003", "from 0930 to 1730, closed 1200 to 1300", "2024年、2025年、2026年", "room 1234, call 0120 0178 27", "20261124 and 1030", "20261124, 20261225",
        "1️⃣ 申請 2️⃣ 写真 3️⃣ 受け取り", "○○○市○○町", "100 l of water, 20 o'clock", "1234567890125 and 3", "one two three four five six seven eight nine ten eleven twelve", "一つ、二つ、三つ、四つ、五つ",
    ])
    func `what is nobody's own stays as it is`(text: String) {
        #expect(Self.mask.masked(text) == (text, []))
    }

    /// The same numbers in each run (Steele, Lea and Flood's SplitMix64).
    private struct Chance: RandomNumberGenerator {
        private var state: UInt64

        init(seed: UInt64) { state = seed }

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
            return mixed ^ mixed >> 31
        }
    }

    /// The zeros of eight scripts whose digits run from them.
    private static let zeros: [UInt32] = [0x30, 0xFF10, 0x0660, 0x06F0, 0x0966, 0x0E50, 0x09E6, 0x0ED0]
    private static let separators = ["", " ", "\u{3000}", "-", "\u{2010}", "\u{2012}", "\u{2013}", "\u{2015}", "\u{2212}", "ー", "－", "."]

    /// R34: ten thousand numbers, an eighth of them in each script, with every separator. (Each in all scripts was run once: a minute.)
    @Test(arguments: 0..<8) func `generated numbers are masked in every script, with every separator`(script: Int) {
        var random = Chance(seed: UInt64(script) + 1)
        for _ in 0..<1250 {
            let digits = (0..<12).map { _ in UInt32.random(in: 0...9, using: &random) }
            let spelled = digits.map { String(Character(Unicode.Scalar(Self.zeros[script] + $0) ?? "?")) }
            for separator in Self.separators {
                let groups = [spelled[0..<4], spelled[4..<8], spelled[8..<12]].map { $0.joined() }
                let number = groups.joined(separator: separator)
                let (masked, found) = Self.mask.masked("番号は\(number)です")
                if masked != "番号は です" || found.isDisjoint(with: [.individualNumber, .numberLike]) { Issue.record("\(number): \(masked)") }
            }
        }
    }

    /// R34: what residents write every day with digits in it; of ten thousand not one is taken for personal.
    @Test func `generated days, hours, codes, fees and public numbers stay`() {
        var random = Chance(seed: 1)
        func number(_ range: ClosedRange<Int>, _ width: Int = 1) -> String {
            let digits = String(Int.random(in: range, using: &random))
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        for _ in 0..<1000 {
            let (year, month, day) = (number(1920...2060), number(1...12, 2), number(1...28, 2))
            let samples = [
                "on \(year)-\(month)-\(day) at \(number(0...23, 2)):\(number(0...59, 2))", "\(day).\(month).\(year)", "\(year)/\(month)/\(day)", "令和\(number(1...9))年\(month)月\(day)日",
                "〒\(number(0...999, 3))-\(number(0...9999, 4))", "\(number(1...999)),\(number(0...999, 3)) yen", "\(number(1...99_999_999))円", "\(number(8...9)):30-17:\(number(0...59, 2))",
                "0120-0178-27 or 0985-25-2111", "0570-\(number(0...999, 3))-\(number(0...999, 3))",
            ]
            for sample in samples where Self.mask.masked(sample) != (sample, []) { Issue.record("\(sample)") }
        }
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
