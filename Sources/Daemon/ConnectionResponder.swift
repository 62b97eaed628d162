package import WireProtocol
package import WireTransport

/// One connection's side of the counter: maps lines to questions and answers to lines.
///
/// All that it remembers is the text form's: the `/lang` choice, the last reply's context token and its language. A
/// JSON request carries its own.
package struct ConnectionResponder: LineResponder {
    /// A reply and how it is to be written.
    package struct Answer: Sendable {
        var form: WireForm
        var id: RequestID?
        var reply: Reply
        var after = AfterReply.goOn
        /// When the question's line was read; nil for what is no question.
        var asked: ContinuousClock.Instant?
        /// What a bridge calls the conversation.
        var conversation: String?
    }

    private let desks: CurrentDesk
    private let vitals: Vitals
    private let ready: ReadyReplies
    private let unanswered: UnansweredListener?
    private var origin: Int?
    /// The `/lang` choice; nil means that each question's language is detected.
    private var language: String?
    /// Whether a language was chosen in words, which lies in `context` …
    private var isChosenInWords = false
    /// … and the next question is to take that back.
    private var isReleased = false
    private var context: String?
    /// For texts that answer no question, where nothing was chosen: the language spoken so far.
    private var spoken: String?

    /// - Parameters:
    ///   - ready: shared by all connections.
    ///   - unanswered: hears of each question that got no answer; nil where nobody is to know of any.
    package init(desks: CurrentDesk, vitals: Vitals, ready: ReadyReplies, unanswered: UnansweredListener? = nil) {
        self.desks = desks
        self.vitals = vitals
        self.ready = ready
        self.unanswered = unanswered
    }

    package mutating func begin(origin: Int?) { self.origin = origin }

    package mutating func answer(_ line: ReceivedLine) -> Delivery<Answer>? {
        let desk = desks.value
        switch Request(line) {
        case .nothing: return nil
        case .question(var question):
            question.lang = language ?? (isReleased ? AskRequest.detected : nil)
            isReleased = false
            question.context = context
            let asked = ContinuousClock.now
            return desk.ask(question).map { Answer(form: .text, reply: .ask($0), asked: asked) }
        case .command(let command): return obey(command, at: desk)
        case .json(let request): return answer(request, at: desk)
        case .refused(let refusal): return .now(refuse(refusal, at: desk))
        }
    }

    package mutating func render(_ answer: Answer, into out: inout [UInt8]) -> AfterReply {
        if let asked = answer.asked, case .ask(let reply) = answer.reply {
            vitals.metrics.answered(reply, since: asked)
            if let unanswered, let text = reply.unanswered {
                unanswered.hear(text, reply.lang, Asker(origin: origin, conversation: answer.conversation))
            }
        }
        switch (answer.form, answer.reply) {
        case (.json, .ask(let reply)): ready.appendJSON(reply, id: answer.id, to: &out)
        case (.json, _): out.append(contentsOf: answer.reply.jsonLine(id: answer.id))
        case (.text, .ask(let reply)):
            context = reply.context
            // What was said last holds.
            if reply.isLanguageChosen { (language, isChosenInWords) = (nil, true) }
            spoken = reply.lang
            ready.appendText(reply, to: &out)
        case (.text, _): out.append(contentsOf: answer.reply.textLines())
        }
        return answer.after
    }

    package mutating func refuse(_ line: ReceivedLine, _ reason: LineRefusal, into out: inout [UInt8]) -> AfterReply {
        let code: ErrorCode =
            switch reason {
            case .tooLate: .shuttingDown
            case .tooMany: .rateLimited
            }
        let answer: Answer
        let desk = desks.value
        switch Request(line) {
        case .nothing: return .goOn
        // Saying goodbye is never too much.
        case .command(.quit) where reason == .tooMany: answer = Self.goodbye
        case .question, .command: answer = refuse(Refusal(.text, code), at: desk)
        case .json(let request): answer = refuse(Refusal(.json, code, id: request.id), at: desk)
        case .refused(let refusal): answer = refuse(refusal, at: desk)
        }
        return render(answer, into: &out)
    }

    private func answer(_ request: JSONRequest, at desk: any Desk) -> Delivery<Answer> {
        let id = request.id
        switch request.operation {
        case .ask(let question):
            let asked = ContinuousClock.now
            return desk.ask(question).map {
                Answer(form: .json, id: id, reply: .ask($0), asked: asked, conversation: question.conversation)
            }
        case .plan(let plan): return desk.plan(plan).map { Answer(form: .json, id: id, reply: .plan($0)) }
        case .topics(let lang): return .now(Answer(form: .json, id: id, reply: .topics(desk.topics(lang: lang))))
        case .status(let lang): return .now(Answer(form: .json, id: id, reply: .status(status(of: desk, lang: lang))))
        case .verify(let receipt, let lang):
            return .now(Answer(form: .json, id: id, reply: .verify(desk.verify(receipt, lang: lang))))
        case .metrics:
            return .now(Answer(form: .json, id: id, reply: .metrics(MetricsReply(samples: vitals.samples(desk)))))
        case .ping: return .now(Answer(form: .json, id: id, reply: .pong))
        }
    }

    private static let goodbye = Answer(form: .text, reply: .message(""), after: .close)

    private mutating func obey(_ command: TextCommand, at desk: any Desk) -> Delivery<Answer> {
        let lang = language ?? spoken
        func now(_ reply: Reply) -> Delivery<Answer> { .now(Answer(form: .text, reply: reply)) }
        switch command {
        case .help: return now(.message(desk.help(lang: lang)))
        case .topics: return now(.topics(desk.topics(lang: lang)))
        case .verify(let receipt): return now(.verify(desk.verify(receipt, lang: lang)))
        case .card: return now(.message(desk.card(context: context, lang: lang)))
        case .plan(let numbers):
            let plan = PlanRequest(numbers: numbers, lang: lang, context: context)
            return desk.plan(plan).map { Answer(form: .text, reply: .plan($0)) }
        case .quit: return .now(Self.goodbye)
        case .status:
            var status = status(of: desk, lang: lang)
            status.text += "\nuptime: \(vitals.uptime) s\nconnections: \(vitals.connections)"
            return now(.status(status))
        case .language(let wanted):
            let wanted = wanted.map { desk.tag(ofLanguageNamed: $0) ?? $0 }
            guard let confirmation = desk.confirmation(lang: wanted) else { return now(.message(desk.unknownLanguage(lang: lang))) }
            language = wanted
            isReleased = wanted == nil && isChosenInWords
            return now(.message(confirmation))
        }
    }

    private func status(of desk: any Desk, lang: String?) -> StatusReply {
        var status = desk.status(lang: lang)
        status.uptime = vitals.uptime
        status.connections = vitals.connections
        return status
    }

    private func refuse(_ refusal: Refusal, at desk: any Desk) -> Answer {
        vitals.metrics.refused(refusal.code)
        let lang = refusal.form == .text ? language ?? spoken : nil
        let message = desk.message(for: refusal.code, lang: lang) + (refusal.detail.map { " (\($0))" } ?? "")
        return Answer(
            form: refusal.form, id: refusal.id, reply: .error(ErrorReply(code: refusal.code, message: message)))
    }
}
