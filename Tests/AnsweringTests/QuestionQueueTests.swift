import Answering
import Synchronization
import Testing
import WireProtocol

@Suite struct QuestionQueueTests {
    @Test func `what would wait too long is refused at once, and later questions are taken again`() async throws {
        let full = FullQueue()
        #expect(full.queue.length == QuestionQueue.longest)
        #expect(!full.queue.schedule { Issue.record("it was refused and ran all the same") })
        full.empty()
        for _ in 0..<500 where full.queue.length > 0 { try await Task.sleep(for: .milliseconds(10)) }
        await withCheckedContinuation { done in
            let isAccepted = full.queue.schedule { done.resume() }
            #expect(isAccepted)
        }
    }

    /// One line of kana as long as a line may be held an event loop for seconds.
    @Test(arguments: ["ひっこしたあとのてつづきをしりたいです", "hikkoshita ato no tetsuduki wo shiritai desu"])
    func `kana that the catalog does not know are not converted on the caller's thread`(question: String) async throws {
        let desk = try Desks.desk()
        guard case .later(let start) = desk.ask(AskRequest(question: question)) else {
            Issue.record("it was answered on the caller's thread")
            return
        }
        let reply = await withCheckedContinuation { done in start { done.resume(returning: $0) } }
        #expect(reply == desk.reply(to: AskRequest(question: question)))
    }

    @Test(arguments: ["カードを なくしました", "カードを紛失しました", "I lost my card"])
    func `what needs no dictionary is answered at once, and not otherwise`(question: String) throws {
        let desk = try Desks.desk()
        guard case .now(let reply) = desk.ask(AskRequest(question: question)) else {
            Issue.record("it was put into the queue")
            return
        }
        #expect(reply == desk.reply(to: AskRequest(question: question)))
        #expect(reply.intent != nil)
    }

    @Test func `where too much waits, kana are understood as they are written`() throws {
        let full = FullQueue()
        defer { full.empty() }
        let desk = try Desks.desk(queue: full.queue)
        let request = AskRequest(question: "ひっこしたあとのてつづきをしりたいです")
        guard case .later(let start) = desk.ask(request) else {
            Issue.record("it was answered on the caller's thread")
            return
        }
        let replies = Mutex<[AskReply]>([])
        start { reply in replies.withLock { $0.append(reply) } }
        #expect(replies.withLock(\.self) == [desk.reply(to: request, mayTakeTime: false)])
    }
}
