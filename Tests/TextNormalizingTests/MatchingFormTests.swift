import Testing
import TextNormalizing

@Suite struct MatchingFormTests {
    @Test(arguments: [
        ("Ｍｙ　Ｎｕｍｂｅｒ", "my number"), ("Cấp thẻ Đỏ", "cap the do"), ("¿Dónde está?", "donde esta"),
        ("マイナンバーカード", "まいなんばーかーど"), ("ﾏｲﾅﾝﾊﾞｰ", "まいなんばー"), ("⻘島", "青岛"), ("領取證件", "领取证件"),
        ("holaaaaa", "hola"), ("holaa", "holaa"), ("มากกกก", "มาก"), ("⻑⻘⻄⻝", "长青西食"), ("⺟⻩⻣", "母黄骨"), ("driver's license", "drivers license"), ("  a\t b  ", "a b"), ("在留(ざいりゅう)カード", "在留かーど"),
    ])
    func `what is written differently and meant alike becomes one form`(raw: String, form: String) {
        #expect(MatchingForm(raw).text == form)
    }

    @Test func `marks that make a letter are kept`() {
        #expect(MatchingForm("हराएको छ").text == "हराएको छ")
        #expect(MatchingForm("บัตรหาย").text.unicodeScalars.count == "บัตรหาย".unicodeScalars.count)
        #expect(MatchingForm("마이넘버").text == "마이넘버")
        #expect(MatchingForm("がぎ").text == "がぎ")
    }

    @Test func `no letter has more marks than any writing needs`() {
        let marks = String(repeating: "\u{301}\u{316}", count: 15)
        let few = CompatibilityForm.of("x\(marks)y")
        #expect(few.unicodeScalars.count == 32)
        #expect(CompatibilityForm.of("x\(marks)\u{302}\u{317}y").unicodeScalars.elementsEqual(few.unicodeScalars))
        #expect(CompatibilityForm.of("Ａ\(marks)\(marks)Ｂ\(marks)\(marks)").unicodeScalars.filter { $0 == "\u{316}" }.count == 30)
    }

    @Test func `a great many marks and open brackets take no longer than other letters`() {
        let marks = String(repeating: "\u{301}\u{316}", count: 40_000)
        let brackets = String(repeating: "市(", count: 40_000)
        let time = ContinuousClock().measure {
            #expect(MatchingForm("ab\(marks)").text == "ab")
            #expect(MatchingForm(brackets).text.unicodeScalars.count == 79_999)
        }
        #expect(time < .seconds(1))
    }

    @Test(arguments: ["", "   ", "!?…", "\u{200B}", "\u{0}\u{1B}"])
    func `noise is empty`(raw: String) {
        #expect(MatchingForm(raw).isEmpty)
    }
}
