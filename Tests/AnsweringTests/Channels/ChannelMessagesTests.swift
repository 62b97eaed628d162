import Foundation
import Testing
import WireProtocol

@testable import Answering

/// Texts made up from a seed, in all scripts, cut for each channel.
@Suite struct ChannelMessagesTests {
    /// A reply's text with all that must not be cut in it.
    struct Sample {
        var text: String
        var phone: String
        var url: String
        /// Numbers and URLs.
        var whole: [String] = []
        var items: [String] = []
    }

    /// Words of the thirteen languages, with graphemes of several scalars.
    static let words = [
        "マイナンバーカード", "窓口", "です。", "持（も）って", "card", "Hello", "don't", "“quoted”", "个人编号卡", "個人編號", "카드", "분실하셨나요", "¿Dónde", "dirección",
        "cartão", "você", "thẻ", "bị mất", "trực tuyến", "nawala", "po", "कार्ड", "हरायो", "क्षेत्रीय", "kartu", "hilang", "บัตร", "หาย", "ที่นี่ค่ะ", "👨‍👩‍👧‍👦", "🇯🇵", "e\u{301}",
        "Krankenversicherungsnachweis",
    ]

    static func sample(_ seed: UInt64) -> Sample {
        var random = Seeded(state: seed)
        func pick<Element>(_ elements: [Element]) -> Element { elements[Int(random.next() % UInt64(elements.count))] }
        func number() -> String { "0\(100 + random.next() % 900)-\(random.next() % 100)-\(1000 + random.next() % 9000)" }
        var sample = Sample(text: "", phone: number(), url: "https://www.city.example/\(random.next() % 10_000)/page.html")
        func sentence(_ most: UInt64) -> String {
            var parts: [String] = []
            for _ in 0...(random.next() % most) {
                switch random.next() % 12 {
                case 0:
                    parts.append(number())
                    sample.whole.append(parts[parts.count - 1])
                case 1:
                    parts.append(pick(["9:30–20:00", "1,500", "4.5", "+81120017827", "2026-11-24", "१२", "12/29"]))
                    sample.whole.append(parts[parts.count - 1])
                case 2:
                    parts.append("https://e.example/\(random.next())")
                    sample.whole.append(parts[parts.count - 1])
                default: parts.append(pick(words))
                }
            }
            return parts.joined(separator: pick([" ", " ", "、 "])) + pick([".", "。", "।", "", "?"])
        }
        func list(_ most: UInt64) -> String {
            (0...(random.next() % 6)).map { _ in
                let item = "• \(sentence(most))"
                sample.items.append(item)
                return item
            }.joined(separator: "\n")
        }
        var blocks = [sentence(pick([4, 20, 60]))]
        if random.next() % 2 == 0 { blocks.append(list(5)) }
        if random.next() % 3 == 0 { blocks[0] += "\n" + list(8) }
        blocks.append("Phone: \(sample.phone) (free)\n  \(sentence(6))")
        for _ in 0..<(random.next() % 4) { blocks.append(sentence(pick([10, 900]))) }
        blocks.append("Source: \(sentence(10))\n\(sample.url)")
        sample.text = blocks.joined(separator: "\n\n")
        return sample
    }

    @Test(arguments: 0..<200) func `a message is within its channel's limits, and nothing is cut that must stay whole`(seed: Int) {
        let sample = Self.sample(UInt64(seed))
        for channel in MessageChannel.allCases {
            let messages = ChannelMessages(channel).messages(sample.text, phone: sample.phone, sources: [sample.url])
            #expect(!messages.isEmpty && !messages.contains(""))
            let budget = MessageBudget(channel: channel)
            for message in messages { #expect(budget.fits(message), "\(channel): \(message)") }
            switch channel {
            case .plain: #expect(messages == [sample.text])
            case .line: #expect(messages.count <= 5)
            case .sms:
                for message in messages {
                    let isSmall = ShortMessageAlphabet.septets(message) != nil
                    #expect(message.utf16.count <= (isSmall ? 160 : 70))
                }
            }
            // Useful alone: it begins the answer and has the phone.
            #expect(messages[0].contains(sample.phone), "\(channel): \(messages[0])")
            #expect(messages[0].first == ShortMessageAlphabet.plain(linesOf: sample.text).first || messages[0].first == sample.text.first)
            let original = channel == .sms ? ShortMessageAlphabet.plain(linesOf: sample.text) : sample.text
            let graphemes = Set(original)
            for message in messages {
                for grapheme in message where !"….\n".contains(grapheme) { #expect(graphemes.contains(grapheme), "\(grapheme)") }
                for number in message.matches(of: #/[\p{Nd}+][\p{Nd}:,.\/–-]*\p{Nd}/#) {
                    let found = String(number.output)
                    #expect(sample.text.contains(found) || original.contains(found), "\(channel): \(found)")
                }
            }
            for whole in sample.whole {
                // A number is somewhere whole, or, with its part of the text, nowhere.
                let plain = ShortMessageAlphabet.plain(whole)
                let beginnings = messages.filter { $0.contains(plain.prefix(max(plain.count - 1, 3))) || $0.contains(whole.prefix(max(whole.count - 1, 3))) }
                #expect(beginnings.allSatisfy { $0.contains(plain) || $0.contains(whole) || Self.isPartOfAnother(whole, sample) }, "\(channel): \(whole)")
            }
            for item in sample.items where budget.fits(ShortMessageAlphabet.plain(item)) && messages.count < 5 {
                #expect(messages.contains { $0.contains(item) || $0.contains(ShortMessageAlphabet.plain(item)) }, "\(channel): \(item)")
            }
        }
    }

    /// Whether the beginning of a number or URL also begins another of the sample.
    private static func isPartOfAnother(_ whole: String, _ sample: Sample) -> Bool {
        (sample.whole + [sample.phone, sample.url]).contains { $0 != whole && $0.contains(whole.prefix(max(whole.count - 1, 3))) }
    }

    @Test func `short messages lose nothing but blanks and the source's headings`() {
        let text = "カードをなくしたときは、すぐに下の番号へ電話して、カードを止めてもらってください。\nカードや通知書について聞きたいときも、同じ番号にお電話ください。\n\n電話：0120-0178-27（通話無料）\n  受付中"
        let messages = ChannelMessages(.sms).messages(text, phone: "0120-0178-27", sources: [])
        #expect(messages.first == "カードをなくしたときは、すぐに下の番号へ電話して、カードを止めてもらってください。\n電話：0120-0178-27")
        #expect(messages.dropFirst().joined(separator: "\n") == "カードや通知書について聞きたいときも、同じ番号にお電話ください。\n電話：0120-0178-27（通話無料）\n  受付中")
    }

    @Test func `a line of Japanese leaves the small alphabet to the lines beside it, and a heading to its list`() {
        let text = "Please bring:\n• Issue Notice (postcard or envelope)\n\nCounters:\n• Individual Card Promotion Office – 1st floor, City Hall Building 2\n  情報政策課 マイナンバーカード推進室（市役所第2庁舎1階）"
        #expect(ChannelMessages(.sms).messages(text, phone: nil, sources: []) == [
            "Please bring:\n- Issue Notice (postcard or envelope)",
            "Counters:\n- Individual Card Promotion Office - 1st floor, City Hall Building 2", "情報政策課 マイナンバーカード推進室（市役所第2庁舎1階）",
        ])
    }

    @Test func `the first short message is no heading alone`() {
        let text = "Bạn nhớ mang theo:\n• giấy thông báo cấp thẻ (bưu thiếp hoặc phong bì)\n\nĐiện thoại: 0120-0178-27"
        let messages = ChannelMessages(.sms).messages(text, phone: "0120-0178-27", sources: [])
        #expect(messages == [
            "Bạn nhớ mang theo:\n• giấy thông báo cấp thẻ…\nĐiện thoại: 0120-0178-27", "• giấy thông báo cấp thẻ (bưu thiếp hoặc phong bì)",
            "Điện thoại: 0120-0178-27",
        ])
    }

    @Test func `a sentence too long for the first short message goes on in the second`() {
        let text = "Nếu bị mất hoặc bị trộm thẻ, bạn hãy gọi ngay đến số dưới đây và yêu cầu tạm ngừng sử dụng thẻ.\n\nĐiện thoại: 0120-0178-27"
        let messages = ChannelMessages(.sms).messages(text, phone: "0120-0178-27", sources: [])
        #expect(messages[0] == "Nếu bị mất hoặc bị trộm thẻ,…\nĐiện thoại: 0120-0178-27")
        #expect(messages[1].hasPrefix("bạn hãy gọi ngay"))
    }

    @Test(arguments: [
        ("⚠ (ภาษาอังกฤษ)", "โทรศัพท์: 0985-21-1730", "⚠ (ภาษาอังกฤษ)\nStrong earthquake. Stay away…"),
        ("⚠（英語）", "電話：0985-21-1730", "⚠（英語）\nStrong earthquake. Stay away from the river and…"),
        ("⚠ (inglés)", "Teléfono: 0985-21-1730", "! (inglés)\nStrong earthquake. Stay away from the river and the sea."),
    ]) func `the first short message has more of a notice than that it is in another language`(head: String, call: String, opening: String) {
        let text = "\(head)\nStrong earthquake. Stay away from the river and the sea.\n\n\(call)"
        let messages = ChannelMessages(.sms).messages(text, head: head, phone: "0985-21-1730", sources: [])
        #expect(messages[0] == "\(opening)\n\(call)")
        #expect(messages.joined(separator: "\n").contains("Strong earthquake. Stay away from the river and the sea."))
    }

    @Test func `a notice's mark does not halve its message`() {
        let text = "⚠ Strong earthquake. Stay away from the river and the sea.\nThis notice holds until Wed 2 Dec, 19:30.\n\nPhone: 0985-21-1730"
        #expect(ChannelMessages(.sms).messages(text, phone: "0985-21-1730", sources: []).first
            == "! Strong earthquake. Stay away from the river and the sea.\nThis notice holds until Wed 2 Dec, 19:30.\nPhone: 0985-21-1730")
    }

    @Test(arguments: [
        ("hiện ngoài giờ làm việc, mở lại lúc 10:00 ngày mai (thứ Ba, 1 tháng 12)", ["hiện ngoài giờ làm việc, mở lại lúc 10:00 ngày mai", "(thứ Ba, 1 tháng 12)"]),
        ("Bạn hãy đến một trong những nơi sau đây, mở lại sau ngày mai, 1 tháng 12", ["Bạn hãy đến một trong những nơi sau đây, mở lại sau ngày mai,", "1 tháng 12"]),
        ("Nếu không có đủ những giấy này, bạn hãy gọi số dưới đây hỏi trước khi đi.", ["Nếu không có đủ những giấy này, bạn hãy gọi số dưới đây", "hỏi trước khi đi."]),
        (String(repeating: "市", count: 69) + "（役）", [String(repeating: "市", count: 57), String(repeating: "市", count: 12) + "（役）"]),
        (String(repeating: "市", count: 70) + "）。", [String(repeating: "市", count: 57), String(repeating: "市", count: 13) + "）。"]),
        ("ติดต่อเรื่องบัตรได้ที่ " + String(repeating: "ตอนนี้", count: 9), ["ติดต่อเรื่องบัตรได้ที่", String(repeating: "ตอนนี้", count: 9)]),
        (String(repeating: "เท", count: 34) + "าเทเท", [String(repeating: "เท", count: 33) + "เทา", "เทเท"]),
    ]) func `a cut is where a reader would pause`(text: String, pieces: [String]) {
        #expect(ChannelMessages(.sms).messages("OK.\n\n\(text)", phone: nil, sources: []) == ["OK."] + pieces)
        // In the first message with a mark that more is to come.
        #expect(ChannelMessages(.sms).messages(text, phone: nil, sources: []).last == pieces.last)
    }

    @Test func `each source's address stands once, without its headings`() {
        let text = "One.\n\nSource: A > B\nhttps://a.example/\n\nTwo.\n\nSource: A > C\nhttps://a.example/\n\nSource: D\nhttps://d.example/"
        #expect(ChannelMessages(.sms).messages(text, phone: nil, sources: ["https://a.example/", "https://d.example/"])
            == ["One.", "Two.", "https://a.example/", "https://d.example/"])
    }

    @Test(arguments: [
        ("A" + String(repeating: "a", count: 159), 160), ("€", 2), ("[x]", 5), ("¿Sí", nil), ("日", nil), ("à la carte", 10),
    ] as [(String, Int?)]) func `counts septets of the small alphabet`(text: String, count: Int?) {
        #expect(ShortMessageAlphabet.septets(text) == count)
    }

    @Test func `a number or a URL that no message holds is left out`() {
        let digits = String(repeating: "1", count: 200)
        let url = "https://example.org/" + String(repeating: "a", count: 150)
        let messages = ChannelMessages(.sms).messages("before \(digits) between \(url) after", phone: nil, sources: [])
        #expect(!messages.contains { $0.contains("111") || $0.contains("aaa") })
        #expect(messages.joined(separator: " ").contains("before") && messages.joined(separator: " ").contains("after"))
    }

    @Test func `buttons are within LINE's limits`() {
        let long = "Applying when your residence card expires soon"
        let family = String(repeating: "👨‍👩‍👧‍👦", count: 9)
        let buttons = QuickReply.buttons(Array(repeating: (label: long, text: long), count: 20) + [(family, "x")])
        #expect(buttons.count == 13)
        #expect(buttons[0] == QuickReply(label: "Applying when your…", text: long))
        for label in [long, family, "申請書がない・内容が古いときはどうすればよいか"] {
            let button = QuickReply.buttons([(label, "x")]).first
            #expect(button.map { $0.label.utf16.count <= 20 && label.hasPrefix($0.label.dropLast()) } == true)
        }
    }
}

/// SplitMix64: the same numbers for the same seed, on every platform.
private struct Seeded {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
