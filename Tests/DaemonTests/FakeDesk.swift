import WireProtocol

/// Answers with what it was asked, so that a test sees what reached the desk.
struct FakeDesk: Desk {
    var version = "1"
    /// Said at the end of each answer: by whom it is.
    var echo: String?

    func ask(_ request: AskRequest) -> Delivery<AskReply> {
        let hints = [request.lang.map { "lang=\($0)" }, request.context.map { "after=\($0)" }, request.top.map { "top=\($0)" }, echo.map { "by \($0)" }]
        var reply = AskReply(.answer, lang: request.lang ?? "en", text: "")
        reply.text = ([request.question] + hints.compactMap { $0 }).joined(separator: " ")
        reply.catalog = version
        reply.context = request.question
        reply.isLanguageChosen = request.question.hasPrefix("speak ")
        guard request.question.hasPrefix("later") else { return .now(reply) }
        let answer = reply
        return .later { done in
            Task {
                try? await Task.sleep(for: .milliseconds(20))
                done(answer)
            }
        }
    }

    func plan(_ request: PlanRequest) -> Delivery<PlanReply> {
        .now(PlanReply(lang: request.lang ?? "en", text: "plan of \(request.numbers) after \(request.context ?? "nothing")"))
    }

    func card(context: String?, lang: String?) -> String { "card of \(context ?? "nothing") in \(lang ?? "any")" }

    func topics(lang: String?) -> TopicsReply {
        TopicsReply(lang: lang ?? "en", text: "topics in \(lang ?? "any")", topics: [], catalog: version)
    }

    func status(lang: String?) -> StatusReply {
        StatusReply(lang: lang ?? "en", text: "status in \(lang ?? "any")", catalog: version, languages: ["en", "vi"])
    }

    func verify(_ receipt: String, lang: String?) -> VerifyReply {
        VerifyReply(lang: lang ?? "en", verdict: .unchanged, text: "verified \(receipt)", catalog: version)
    }

    func help(lang: String?) -> String { "help in \(lang ?? "any")" }

    func tag(ofLanguageNamed name: String) -> String? { name == "Tiếng Việt" ? "vi" : nil }

    func confirmation(lang: String?) -> String? { lang == "xx" ? nil : "set to \(lang ?? "auto")" }

    func unknownLanguage(lang: String?) -> String { "no such language in \(lang ?? "any")" }

    func message(for code: ErrorCode, lang: String?) -> String { "\(code.rawValue) in \(lang ?? "any")" }
}
