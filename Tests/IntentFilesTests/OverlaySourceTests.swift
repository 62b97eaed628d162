import Catalog
import Foundation
import IntentFiles
import Testing

@Suite struct OverlaySourceTests {
    private static func read(_ yaml: String, mend: (String) -> String? = { _ in nil }) throws -> (overlay: Overlay, warnings: [Diagnostic]) {
        let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).yaml").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Data(yaml.utf8).write(to: URL(fileURLWithPath: path))
        return try OverlaySource.read(path, until: Date(timeIntervalSince1970: 0), mend: mend)
    }

    private static let whole = """
        text:
          en: Strong earthquake. Stay away from the river.
          ja: 強い地震がありました。
        contacts:
          - name: { en: Disaster centre, ja: 災害対策本部 }
            phone: 0985-21-1730
            languages: [ja, en, zh-TW]
            hours: 8:30-17:15
          - name: Message line
            phone: "171"
            hours: 24h
          - name: Shelters
            url: https://city.example/shelters
        closed: [Miyako City Shopping Center]
        """

    @Test func `a notice is read, and languages that are missing are warned about`() throws {
        let (overlay, warnings) = try Self.read(Self.whole)
        #expect(overlay.texts.count == 2)
        #expect(overlay.contacts.map { $0.phone?.e164 } == ["+81985211730", "171", nil])
        #expect(overlay.contacts[0].phone?.languages == ["ja", "en", "zh"])
        #expect(overlay.contacts[0].phone?.hours == [ServiceHours(days: .everyDay, opens: 510, closes: 1035)])
        #expect(overlay.contacts[1].phone?.hours.first?.isAllDay == true)
        #expect(overlay.closed == ["Miyako City Shopping Center"])
        #expect(warnings.count == 11)
        #expect(warnings.contains { $0.message.contains("ja-easy: its residents are shown ja") })
        #expect(warnings.contains { $0.message.contains("in vi: its residents are shown en") })
    }

    @Test(arguments: [
        ("0985-21-1730", "+81985211730"), ("+81-985-21-1730", "+81985211730"), ("171", "171"), ("#7119", nil), ("1234567", "1234567"),
    ] as [(String, String?)]) func `a number is dialled as it is written, from here or from abroad`(number: String, dialled: String?) throws {
        let yaml = "text: { en: a }\ncontacts: [{ name: x, phone: '\(number)' }]"
        guard let dialled else {
            #expect(throws: IntentFileError.self) { _ = try Self.read(yaml) }
            return
        }
        #expect(try Self.read(yaml).overlay.contacts[0].phone?.e164 == dialled)
    }

    @Test func `hours may go beyond midnight, and a text over lines`() throws {
        let (overlay, _) = try Self.read("text:\n  en: |\n    a\n    b\ncontacts: [{ name: x, phone: '119', hours: 22:00-6:30 }]")
        #expect(overlay.texts[.en] == "a\nb")
        #expect(overlay.contacts[0].phone?.hours == [ServiceHours(days: .everyDay, opens: 1320, closes: 1830)])
    }

    @Test(arguments: [
        ("text: { ja: 地震 }", 1, "`en` is missing"), ("text: { en: a, xx: b }", 1, "unknown key `xx`"), ("txt: { en: a }", 1, "unknown key `txt`"),
        ("contacts: []", 1, "`text` is missing"), ("text: { en: \"a\\u202Eb\" }", 1, "U+202E"), ("text: { en: \"a\\eb\" }", 1, "U+1B"),
        ("text: { en: a }\ncontacts:\n  - name: x", 3, "neither `phone` nor `url`"), ("text: { en: a }\ncontacts:\n  - { name: x, phone: call us }", 3, "no phone number"),
        ("text: { en: a }\ncontacts:\n  - { name: x, phone: '119', hours: nine }", 3, "no hours"), ("text: { en: a }\ncontacts:\n  - { name: x, url: ftp://x }", 3, "no web address"),
        ("text: { en: a }\ncontacts:\n  - { name: x, phone: '119', languages: [fr] }", 3, "no resident language"), ("text: {", 2, "not YAML"), ("", nil, "empty"),
        ("text: { en: \(String(repeating: "a", count: 1001)) }", 1, "`en` has 1001 characters"),
        ("text: { en: a }\ncontacts:\n" + String(repeating: "  - { name: x, phone: '119' }\n", count: 6), 3, "6 contacts"),
        ("text: { en: a }\ncontacts:\n  - { name: \(String(repeating: "a", count: 101)), phone: '119' }", 3, "`name` has 101 characters"),
        ("text: { en: a }\ncontacts:\n  - { name: x, phone: '119', hours: 8:30-8:30 }", 3, "no hours"), ("text: { en: a }\ncontacts:\n  - { name: x, phone: '119', hours: 24:00-25:00 }", 3, "no hours"),
        ("text: { en: a }\ncontacts:\n  - { name: x, phone: '119', hours: 8:60-9:00 }", 3, "no hours"),
        ("text: { en: a }\ncontacts:\n  - { name: x, phone: '119', hours: 8:30-99999999999999999999:00 }", 3, "no hours"),
        ("text:\n  en: a\n  ko: ~", 3, "`ko` is empty"), ("text:\n  en: a\n  vi: null", 3, "`vi` is empty"), ("text: NULL", 1, "`text` is not a mapping"),
        ("text: { en: [a] }", 1, "`en` is not a text"),
    ])
    func `a bad file is one error with line and mend`(yaml: String, line: Int?, words: String) throws {
        let error = try #require(throws: IntentFileError.self) { _ = try Self.read(yaml) }
        #expect(error.diagnostic.message.contains(words), "\(error)")
        #expect(error.diagnostic.line == line, "\(error)")
        #expect(error.diagnostic.mend != nil)
    }

    @Test func `in quotes the words for nothing are words`() throws {
        #expect(try Self.read("text: { en: 'null' }").overlay.texts == [.en: "null"])
    }

    @Test(arguments: [" ", "   ", "\\u3000", "\\u00A0 ", "\\n", "\\u3164", "\\u2800", "\\u00AD"])
    func `a text of which nothing is seen is refused as an empty one is`(blank: String) throws {
        let notices = [
            "text:\n  en: \"\(blank)\"", "text:\n  { en: a, ja: \"\(blank)\" }",
            "text: { en: a }\ncontacts: [{ phone: '119', name: \"\(blank)\" }]", "text: { en: a }\ncontacts: [{ phone: '119', name: { en: a, ko: \"\(blank)\" } }]",
        ]
        for notice in notices {
            let error = try #require(throws: IntentFileError.self) { _ = try Self.read(notice) }
            #expect(error.diagnostic.message.hasSuffix("is blank") && error.diagnostic.line == 2, "\(error)")
        }
    }

    @Test func `a place that nobody knows is an error where it stands`() throws {
        let error = try #require(throws: IntentFileError.self) {
            _ = try Self.read("text: { en: a }\nclosed:\n  - the moon") { _ in "name one of …" }
        }
        #expect(error.diagnostic.line == 3)
        #expect(error.diagnostic.mend == "name one of …")
    }

    @Test func `a notice that is missing or empty points to the page on notices`() throws {
        for error in [
            try #require(throws: IntentFileError.self) { _ = try Self.read("") },
            try #require(throws: IntentFileError.self) { _ = try OverlaySource.read("/nowhere/notice.yaml", until: Date()) },
        ] { #expect(error.diagnostic.mend?.contains("(docs/OVERLAY.md)") == true, "\(error)") }
    }
}
