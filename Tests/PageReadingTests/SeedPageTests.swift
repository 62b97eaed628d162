import Catalog
import PageReading
import Testing

/// The page about the Individual Number gives the same facts in whatever markup it is published.
@Suite struct SeedPageTests {
    static let shipped = "Knowledge/miyazaki/pages/en/individual-number.html"
    static let english = [shipped] + ["en-bold", "en-dl", "en-table", "en-reworded"].map { "Tests/Fixtures/pages/\($0).html" }
    static let sameWording = Array(english.dropLast())
    static let japanese = ["Knowledge/miyazaki/pages/ja/individual-number.html"]
        + ["ja-sjis", "ja-wrong-charset"].map { "Tests/Fixtures/pages/\($0).html" }

    @Test(arguments: sameWording)
    func `Sections nest as a reader would nest them`(path: String) throws {
        let page = try FixturePages.read(path)
        let body = page.outline.filter { !$0.contains("toll-free") && !$0.isEmpty }
        #expect(
            body == [
                "(1) What is Individual Number?",
                "(2) Notification of Individual Number",
                "(3) How to make your Individual Number Card",
                "(3) How to make your Individual Number Card > [1] If you have an Individual Number Card Issuance Application Form",
                "(3) How to make your Individual Number Card > [2] If you do not have an Individual Number Card Issuance Application Form or if your Individual Number Card Issuance Application Form contains past information",
                "(4) Issuance of Individual Number Card",
                "(4) Issuance of Individual Number Card > [What to bring]",
                "(5) Handling counter",
                "(6) Point of Contact",
                "(7) External link",
                "(Inquiries) ※Japanese only",
            ])
        #expect(page.sections.map(\.region).suffix(3) == [.body, .contactBox, .footer])
        #expect(page.title == "About Individual Number")
        #expect(page.breadcrumb == ["HOME", "Administrative procedure(行政手続き)", "About Individual Number"])
        #expect(page.updatedOn == "2026-11-02")
        #expect(page.language == "en")
    }

    @Test(arguments: english)
    func `The lines of the card serve each language at its own hours`(path: String) throws {
        let phones = try FixturePages.read(path).phones
        let system = try #require(phones.first { $0.number == "0120-0178-26" })
        #expect(system.e164 == "+81120017826" && system.isTollFree && system.kind == .voice)
        #expect(system.languages == ["en", "zh", "ko", "es", "pt"])
        #expect(
            system.hours == [
                ServiceHours(days: .weekdays, opens: 570, closes: 1200),
                ServiceHours(days: [.saturday, .sunday, .holiday], opens: 570, closes: 1050),
            ])
        #expect(system.closures == [YearlyPeriod(fromMonth: 12, fromDay: 29, toMonth: 1, toDay: 3)])

        let card = try #require(phones.first { $0.number == "0120-0178-27" })
        #expect(card.languages == ["en", "zh", "ko", "es", "pt", "th", "ne", "id", "vi", "tl"])
        #expect(
            card.hours == [
                ServiceHours(languages: ["en", "zh", "ko", "es", "pt"], days: .everyDay, opens: 0, closes: 1440),
                ServiceHours(languages: ["th", "ne", "id"], days: .everyDay, opens: 540, closes: 1080),
                ServiceHours(languages: ["vi", "tl"], days: .everyDay, opens: 600, closes: 1140),
            ])
        #expect(card.closures.isEmpty)
        #expect(card.matter?.contains("Issue Notice") == true)
    }

    @Test(arguments: sameWording)
    func `Matter and call centre stand beside each number`(path: String) throws {
        let phones = try FixturePages.read(path).phones
        #expect(phones.map(\.name) == [
            "Comprehensive toll-free number for Individual Number", "Comprehensive toll-free number for Individual Number",
            "General Affairs Department Information Policy Division Individual Number Card Promotion Office", "Call Center",
        ])
        #expect(phones.map(\.matter) == [
            "Matters concerning the Individual Number System, Individual Number Portal",
            "Individual Number Notice, Issue Notice, Individual Number Card, temporary suspension of Individual Number Card due to loss or theft",
            nil, nil,
        ])
    }

    @Test(arguments: english)
    func `The office answers in Japanese, the call centre on weekdays`(path: String) throws {
        let phones = try FixturePages.read(path).phones
        #expect(phones.count == 4)
        let office = try #require(phones.first { $0.number == "0985-42-2036" })
        #expect(office.languages == ["ja"] && office.hours.isEmpty && !office.isTollFree)
        let centre = try #require(phones.first { $0.number == "0985-25-2111" })
        #expect(centre.e164 == "+81985252111" && centre.languages.isEmpty)
        #expect(centre.hours == [ServiceHours(days: .weekdays, opens: 480, closes: 1035)])
    }

    @Test(arguments: english)
    func `Counters, documents and figures are the same in any markup`(path: String) throws {
        let page = try FixturePages.read(path)
        let places = page.counters.map { [$0.building ?? "-", $0.floor ?? "-", $0.isClass ? "each" : "one"] }
        #expect(places == [["City Hall Building 2", "1", "one"], ["Miyako City Shopping Center", "3", "one"], ["-", "-", "each"], ["-", "-", "each"]])
        #expect(page.counters.map(\.names[0]) == ["Individual Card Promotion Office", "Individual Card Promotion Center", "Community Welfare and Services", "Each Regional Center"])
        #expect(page.counters[0].names == ["Individual Card Promotion Office", "Information Policy Division"])
        #expect(page.documents.count == 3)
        #expect(page.documents.map(\.examples) == [
            ["Residence Card", "Permanent Resident Certificate", "Driver's License"], [],
            ["Residence Card", "Permanent Resident Certificate", "Driver's License"],
        ])
        #expect(page.documents[1].forms == ["postcard", "envelope"])
        #expect(page.values.contains(.fee(Fee(yen: 0))))
        #expect(page.values.contains(.size(Size(height: 4.5, width: 3.5))))
        #expect(page.values.contains(.quantity(Quantity(count: 12, unit: .digit))))
        #expect(page.values.filter { $0.kind == .duration } == [
            .duration(TimeSpan(lower: nil, upper: nil, unit: .week, relation: .within)),
            .duration(TimeSpan(lower: 6, upper: 6, unit: .month, relation: .within)),
            .duration(TimeSpan(lower: 1.5, upper: 2, unit: .month, relation: .takes)),
        ])
        #expect(page.values.contains { if case .email(let email) = $0 { email.address == "mynumber@city.miyazaki.example" } else { false } })
        #expect(page.values.contains(.postalAddress(PostalAddress(text: "1-1-1 Tachibanadori-Nishi Miyazaki City", postalCode: "880-8505"))))
        #expect(page.values.count { $0.kind == .link } == 2)
    }

    @Test(arguments: japanese)
    func `The Japanese page gives its facts in any encoding`(path: String) throws {
        let page = try FixturePages.read(path)
        #expect(page.language == "ja" && page.title == "マイナンバー（個人番号）について")
        #expect(page.phones.map(\.number) == ["0120-95-0178", "0120-0178-26", "0120-0178-27", "0985-42-2036", "0985-25-2111"])
        #expect(page.phones[0].languages == ["ja"])
        // The note on round-the-clock suspension does not open the whole line at night.
        #expect(page.phones[0].hours.map(\.opens) == [570, 570])
        #expect(page.phones[2].hours.last == ServiceHours(languages: ["vi", "tl"], days: .everyDay, opens: 600, closes: 1140))
        #expect(page.phones[3].name == "総務部 情報政策課 個人番号カード推進室" && page.phones[3].languages == ["ja"])
        #expect(page.phones[4].hours == [ServiceHours(days: .weekdays, opens: 480, closes: 1035)])
        #expect(page.counters.map(\.names) == [
            ["マイナンバーカード推進室", "情報政策課"], ["マイナンバーカード推進センター"], ["地域市民福祉課", "各総合支所"], ["各地域センター"],
        ])
        #expect(page.counters.map(\.building) == ["市役所第2庁舎", "宮交シティ", nil, nil])
        #expect(page.documents.map(\.forms) == [[], ["はがき", "封書"], []])
        #expect(page.values.contains(.size(Size(height: 4.5, width: 3.5))))
        #expect(page.values.contains(.duration(TimeSpan(lower: 1.5, upper: 2, unit: .month, relation: .takes))))
        #expect(page.values.contains(.fee(Fee(yen: 0))))
    }

    @Test func `Every fact quotes its section and stands in it`() throws {
        let page = try FixturePages.read(Self.shipped)
        for fact in page.facts {
            let section = page.sections[fact.section]
            #expect((section.paragraphs + [section.heading]).contains { $0.contains(fact.quote) }, "\(fact.quote)")
            #expect(fact.line >= section.line)
        }
        let lines = String(decoding: try FixturePages.bytes(Self.shipped), as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        for fact in page.facts {
            guard case .phone(let phone) = fact.value else { continue }
            #expect(lines[fact.line - 1].contains(phone.number))
        }
    }

    @Test func `An edit of the page is seen`() throws {
        let page = try FixturePages.read("Tests/Fixtures/pages/en-edited.html")
        let card = try #require(page.phones.first { $0.number == "0120-0178-99" })
        #expect(card.hours.last == ServiceHours(languages: ["vi", "tl"], days: .everyDay, opens: 660, closes: 1200))
    }

    @Test func `A wrong charset in the page is a warning`() throws {
        let page = try FixturePages.read("Tests/Fixtures/pages/ja-wrong-charset.html")
        #expect(page.diagnostics.contains { $0.severity == .warning && $0.message.contains("shift_jis") })
    }
}
