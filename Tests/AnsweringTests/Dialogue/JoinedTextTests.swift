import Catalog
import Foundation
import Testing
import WireProtocol

@testable import Answering

@Suite struct JoinedTextTests {
    @Test func `a block of both answers stands once, below both`() {
        let phone = "Phone: 1\n  open now"
        #expect(JoinedText.text("One.\n\n\(phone)\n\nSource: A", "Two.\n\n\(phone)\n\nSource: B") == "One.\n\nSource: A\n\nTwo.\n\n\(phone)\n\nSource: B")
        #expect(JoinedText.text("One.\n\n\(phone)", "One.\n\n\(phone)") == "One.\n\n\(phone)")
        // Hours of another matter are another block.
        #expect(JoinedText.text("One.\n\n\(phone)", "Two.\n\n\(phone)\n  all day") == "One.\n\n\(phone)\n\nTwo.\n\n\(phone)\n  all day")
    }

    @Test func `a list stands once, under what the answer proper says of it`() {
        let list = "• East hall\n  1st floor\n• West hall"
        let (answer, beside) = ("You can go to one of these:\n\(list)", "Counters:\n\(list)")
        #expect(JoinedText.text("Bring a photo.\n\n\(beside)\n\nSource: A", answer) == "Bring a photo.\n\nSource: A\n\n\(answer)")
        #expect(JoinedText.text(answer, "Bring a photo.\n\n\(beside)") == "\(answer)\n\nBring a photo.")
        #expect(JoinedText.text("One.\n\n\(beside)\n• North hall", "Two.\n\n\(beside)") == "One.\n\n\(beside)\n• North hall\n\nTwo.")
        // Under another heading the same words may mean another thing.
        #expect(JoinedText.text("One.\n\nClosed:\n\(list)", "Two.\n\n\(beside)") == "One.\n\nClosed:\n\(list)\n\nTwo.\n\n\(beside)")
    }

    @Test(arguments: [
        ("en", "What do I bring to pick up my card, and where is the counter?"), ("vi", "What do I bring to pick up my card, and where is the counter?"),
        ("zh-Hans", "需要带什么，在几楼"),
    ]) func `two answers in one line say nothing twice, and each keeps its own whole`(lang: String, question: String) throws {
        let desk = try Desks.desk()
        let reply = desk.reply(to: AskRequest(question: question, lang: lang, channel: .sms))
        let also = try #require(reply.also.first)
        let blocks = TextBlocks.blocks(of: reply.text)
        #expect(Set(blocks).count == blocks.count)
        let items = blocks.flatMap(TextBlocks.items)
        // Sources may share their page; the rest of what is listed is there once.
        let listed = items.filter { $0.hasPrefix("•") || $0.contains("0120-0178-27") }
        #expect(listed.count > 4 && Set(listed).count == listed.count, "\(reply.text)")
        for alone in [try #require(Self.alone(reply, desk)), also] {
            for item in TextBlocks.blocks(of: alone.text).flatMap(TextBlocks.items) where !TextBlocks.isHeading(item) { #expect(items.contains(item), "\(item)") }
        }
        #expect(TextBlocks.blocks(of: also.text).count >= 3)
        let messages = reply.messages
        #expect(messages.filter { $0.contains("https://www.city") }.count == 1)
        #expect(messages.count < 30)
    }

    /// The first of two answers, as it is without the second.
    private static func alone(_ reply: AskReply, _ desk: CatalogDesk) -> AskReply? {
        guard let intent = reply.intent, let language = ResidentLanguage(rawValue: reply.lang) else { return nil }
        return desk.composer.reply(to: intent, in: language, confidence: nil, at: desk.now())
    }
}
