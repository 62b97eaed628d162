import Synchronization
import Testing
import WireProtocol
import WireTransport

@testable import Daemon

@Suite(.serialized) struct DeskCheckTests {
    /// Answers nothing, or never.
    struct BrokenDesk: Desk {
        var isSilent = false
        private var sound: FakeDesk { FakeDesk(version: "broken") }

        func ask(_ request: AskRequest) -> Delivery<AskReply> {
            isSilent ? .later { _ in } : .now(AskReply(.answer, lang: "en", text: ""))
        }

        func plan(_ request: PlanRequest) -> Delivery<PlanReply> { sound.plan(request) }
        func card(context: String?, lang: String?) -> String { "" }
        func verify(_ receipt: String, lang: String?) -> VerifyReply { sound.verify(receipt, lang: lang) }
        func topics(lang: String?) -> TopicsReply { sound.topics(lang: lang) }
        func status(lang: String?) -> StatusReply { sound.status(lang: lang) }
        func help(lang: String?) -> String { "" }
        func confirmation(lang: String?) -> String? { nil }
        func unknownLanguage(lang: String?) -> String { "" }
        func message(for code: ErrorCode, lang: String?) -> String { "" }
    }

    @Test func `passes who answers, fails who answers nothing or never`() async {
        #expect(await DeskCheck(FakeDesk()).passes(within: .seconds(10)))
        #expect(await !DeskCheck(BrokenDesk()).passes(within: .seconds(10)))
        #expect(await !DeskCheck(BrokenDesk(isSilent: true)).passes(within: .milliseconds(20)))
    }

    @Test func `a desk that answers nothing is not put to work`() async {
        let error = await #expect(throws: DaemonError.self) {
            try await RunningDaemon.serve(load: { BrokenDesk() }) { _ in }
        }
        #expect(error?.code == .cannotLoad && error?.message.contains("catalog broken: error: ") == true)
    }
}
