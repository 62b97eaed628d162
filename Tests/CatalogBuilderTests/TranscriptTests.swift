import Catalog
import CatalogBuilder
import Foundation
import Testing
import WireProtocol

@testable import Answering
@testable import Matching

/// Tests/Transcripts/<lang>.txt: all that the desk says in a language, to be read from top to bottom by someone who speaks
/// it. After a change of wording: `MADOGUCHI_WRITE_TRANSCRIPTS=1 swift test --filter TranscriptTests`, then read the
/// difference.
@Suite struct TranscriptTests {
    /// A Tuesday noon on which all lines are open but the city's pages need no holidays; and a Saturday night.
    private static let moments = ["2026-11-24T12:00:00+09:00", "2026-11-28T22:30:00+09:00"]
    private static let planned = [
        "individual-number.card.apply", "individual-number.card.no-form", "individual-number.card.pickup.bring", "individual-number.contact.card",
    ]

    @Test(arguments: ResidentLanguage.allCases)
    func `what the desk says is what its readers have read`(language: ResidentLanguage) throws {
        let catalog = try #require(SamplePages.shipped.catalog, "\(SamplePages.shipped.diagnostics)")
        let transcript = try Self.transcript(of: catalog, in: language)
        let path = "\(SamplePages.repository)/Tests/Transcripts/\(language.rawValue).txt"
        if ProcessInfo.processInfo.environment["MADOGUCHI_WRITE_TRANSCRIPTS"] != nil {
            try Data(transcript.utf8).write(to: URL(fileURLWithPath: path))
            return
        }
        let read = try String(contentsOfFile: path, encoding: .utf8)
        let (lines, known) = (transcript.split(separator: "\n"), read.split(separator: "\n"))
        let first = zip(lines, known).first { $0 != $1 }
        #expect(transcript == read, "first difference: \(first.map { "“\($0.0)” where “\($0.1)” was read" } ?? "the length")")
    }

    private static func transcript(of catalog: Catalog, in language: ResidentLanguage) throws -> String {
        let (noon, night) = (try Date(moments[0], strategy: .iso8601), try Date(moments[1], strategy: .iso8601))
        let desk = CatalogDesk(try CatalogFile(decoding: CatalogFile.encode(catalog)), now: { noon })
        let open = OpenReplies(composer: desk.composer, wording: desk.wording)
        let lang = language.rawValue
        var parts: [(String, String)] = []
        for kind in Phrasebook.Smalltalk.allCases { parts.append((kind.rawValue, open.smalltalk(kind, language).text)) }
        let candidates = planned.prefix(3).map { MatchResult.Candidate(intent: $0, probability: 0.3) }
        parts.append(("which of these", open.clarify(Array(candidates), language).text))
        parts.append(("not on the pages", open.fallback(language, noon).text))
        parts.append(("/topics", desk.topics(lang: lang).text))
        for intent in catalog.intents where !intent.texts.isEmpty {
            let reply = try #require(desk.composer.reply(to: intent.id, in: language, confidence: 1, at: noon))
            parts.append(("\(intent.id): \(reply.title ?? "")", reply.text))
        }
        let late = try #require(desk.composer.reply(to: "individual-number.contact.card", in: language, confidence: 1, at: night))
        parts.append(("individual-number.contact.card on a Saturday, 22:30", late.text))
        for intent in catalog.intents where !intent.texts.isEmpty {
            let reply = try #require(desk.composer.reply(to: intent.id, in: language, confidence: 1, at: noon))
            parts.append(("/card after \(intent.id)", reply.card?.text ?? ""))
        }
        parts.append(("/card before any question", desk.card(context: nil, lang: lang)))
        parts.append(("/plan", desk.reply(to: PlanRequest(intents: planned, lang: lang)).text))
        parts.append(("/plan before any question", desk.reply(to: PlanRequest(lang: lang)).text))
        for code in ErrorCode.allCases { parts.append(("error \(code.rawValue)", desk.message(for: code, lang: lang))) }
        let texts = Phrasebook.ReplyText.allCases.map { "\($0.rawValue): \(desk.wording.text($0, language))" }
        parts.append(("fixed replies", texts.joined(separator: "\n")))
        return parts.map { "== \($0.0)\n\($0.1)\n" }.joined(separator: "\n")
    }
}
