import Answering
import Catalog
import Foundation
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

    /// Figures may be of two languages; the help stood there twice.
    @Test(arguments: ["1", "12", "0", "٣"]) func `a figure that chooses nothing gets the help once`(line: String) throws {
        let reply = try Desks.desk().reply(to: AskRequest(question: line))
        #expect(reply.kind == .greeting && reply.also.isEmpty && reply.text.components(separatedBy: "/topics").count == 2, "\(reply.text)")
    }

    /// In the middle of a Spanish talk this was answered in Vietnamese.
    @Test(arguments: ["asdf qwer zxcv", "hjkl uiop", "jkjkj fdsaf"])
    func `letters that make no words leave the language of the talk`(line: String) throws {
        let desk = try Desks.desk()
        #expect(desk.reply(to: AskRequest(question: line)).lang == "en")
        let spanish = try Desks.ask(desk, "individual-number.card.fee", .es)
        #expect(desk.reply(to: AskRequest(question: line, context: spanish.context)).lang == "es")
    }
}
