import Synchronization
import WireProtocol

/// A desk that can be made to fall silent.
struct SwitchedDesk: Desk {
    /// Whether it still answers.
    final class Switch: Sendable {
        private let isOn = Atomic<Bool>(true)

        var value: Bool {
            get { isOn.load(ordering: .acquiring) }
            set { isOn.store(newValue, ordering: .releasing) }
        }
    }

    let isAnswering = Switch()
    private let desk = FakeDesk()

    func ask(_ request: AskRequest) -> Delivery<AskReply> { isAnswering.value ? desk.ask(request) : .later { _ in } }
    func plan(_ request: PlanRequest) -> Delivery<PlanReply> { isAnswering.value ? desk.plan(request) : .later { _ in } }
    func card(context: String?, lang: String?) -> String { desk.card(context: context, lang: lang) }
    func topics(lang: String?) -> TopicsReply { desk.topics(lang: lang) }
    func status(lang: String?) -> StatusReply { desk.status(lang: lang) }
    func verify(_ receipt: String, lang: String?) -> VerifyReply { desk.verify(receipt, lang: lang) }
    func help(lang: String?) -> String { desk.help(lang: lang) }
    func confirmation(lang: String?) -> String? { desk.confirmation(lang: lang) }
    func unknownLanguage(lang: String?) -> String { desk.unknownLanguage(lang: lang) }
    func message(for code: ErrorCode, lang: String?) -> String { desk.message(for: code, lang: lang) }
}
