import Answering
import Catalog
import CatalogBuilder
import Foundation
import Testing
import WireProtocol

/// R36 and R37 from end to end: the city's own page as somebody would leave it who wants to command residents' terminals.
@Suite struct HostilePageTests {
    /// Raw, and as references that the parser resolves.
    private static let sequences = [
        "\u{1B}[31m", "\u{1B}]0;owned\u{7}", "\u{1B}]8;;http://evil.example\u{1B}\\", "\u{1B}]52;c;aGk=\u{7}", "\u{1B}P1$r\u{1B}\\", "\u{9B}2J", "\u{9D}0;t\u{9C}", "\u{8}\u{8}",
        "\u{7F}", "\u{202E}", "\u{2066}", "\u{200F}", "\u{200B}", "\u{2028}", "\u{E0041}", "&#xFDD0;", "\u{85}", "&#27;[2J", "&#x9b;2J", "&#x202e;", "&#8238;", "&#7;", "&#x200b;", "&#xE0041;",
    ]

    private static let desk = Result {
        var page = try String(contentsOfFile: "\(SamplePages.repository)/Knowledge/miyazaki/pages/en/individual-number.html", encoding: .utf8)
        var turn = 0
        // Behind each word that stands before a tag: headings, list items, phones, fees, link texts, and within attributes.
        for mark in ["</h", "</li>", "</p>", "</a>", "</strong>", "</td>", "</dt>", "\" "] {
            page = page.components(separatedBy: mark).reduce(into: nil as String?) { whole, part in
                turn += 1
                whole = whole.map { $0 + sequences[turn % sequences.count] + mark + part } ?? part
            } ?? page
        }
        let build = try SamplePages.build([(Data(page.utf8), "en")])
        let catalog = try #require(build.catalog, "\(build.diagnostics)")
        let noon = try Date("2026-11-24T12:00:00+09:00", strategy: .iso8601)
        return CatalogDesk(try CatalogFile(decoding: CatalogFile.encode(catalog)), now: { noon })
    }

    @Test(arguments: ["en", "ja", "th"]) func `no control and no directional mark of a page reaches a client`(lang: String) throws {
        let desk = try Self.desk.get()
        let topics = desk.topics(lang: lang)
        let questions = topics.topics.flatMap(\.intents).compactMap(\.question)
        #expect(questions.count > 5)
        var replies = [Reply.topics(topics)]
        for question in questions {
            let reply = desk.reply(to: AskRequest(question: question, lang: lang, top: 10))
            replies.append(.ask(reply))
            if case .now(let plan) = desk.plan(PlanRequest(lang: lang, context: reply.context)) { replies.append(.plan(plan)) }
        }
        for reply in replies {
            for bytes in [reply.jsonLine(id: nil), reply.textLines()] {
                let text = String(decoding: bytes, as: UTF8.self)
                // What JSON escapes is in it all the same.
                let told = text.hasPrefix("{") ? try Self.strings(bytes) : [text]
                for scalar in told.flatMap(\.unicodeScalars) where Self.isForbidden(scalar) {
                    Issue.record("U+\(String(scalar.value, radix: 16)) in \(text.prefix(300))")
                }
            }
        }
    }

    private static func strings(_ json: [UInt8]) throws -> [String] {
        func all(_ value: Any) -> [String] {
            switch value {
            case let text as String: [text]
            case let list as [Any]: list.flatMap(all)
            case let object as [String: Any]: object.keys + object.values.flatMap(all)
            default: []
            }
        }
        return all(try JSONSerialization.jsonObject(with: Data(json)))
    }

    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A: false
        case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF, 0xFDD0...0xFDEF, 0xE0000...0xE007F: true
        default: scalar.value & 0xFFFE == 0xFFFE
        }
    }
}
