import Answering
import Catalog
import Testing
import WireProtocol

/// Lines that ask nothing get the help, in the language of the talk.
@Suite struct NoiseTests {
    @Test(arguments: ["asdf", "aaaa", "qwerty", "😀", "?", "…"])
    func `keys hit at random are no language of their own`(line: String) throws {
        let desk = try Desks.desk()
        let first = desk.reply(to: AskRequest(question: line))
        #expect(first.kind == .greeting && first.lang == "en")
        let vietnamese = try Desks.ask(desk, "individual-number.card.fee", .vi)
        let later = desk.reply(to: AskRequest(question: line, context: vietnamese.context))
        #expect(later.kind == .greeting && later.lang == "vi")
        #expect(desk.reply(to: AskRequest(question: line, lang: "th", context: vietnamese.context)).lang == "th")
    }
}
