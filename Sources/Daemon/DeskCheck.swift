import WireProtocol

/// Asks a desk a question that it says it can answer: a daemon that cannot must not look alive.
struct DeskCheck: Sendable {
    private let question: AskRequest
    private let desk: any Desk

    init(_ desk: any Desk) {
        self.desk = desk
        // A catalog of pages alone has no examples; any answer to any text will do then.
        question = AskRequest(question: desk.sample ?? "?", lang: nil)
    }

    /// Whether an answer with a text comes within the time.
    func passes(within time: Duration) async -> Bool {
        switch desk.ask(question) {
        case .now(let reply): return Self.isAnswer(reply)
        case .later(let start):
            let (answers, continuation) = AsyncStream.makeStream(of: Bool.self)
            start { reply in
                continuation.yield(Self.isAnswer(reply))
                continuation.finish()
            }
            // Not a task group: that would wait for an answer that never comes.
            let timer = Task {
                try await Task.sleep(for: time)
                continuation.finish()
            }
            defer { timer.cancel() }
            return await answers.first { _ in true } ?? false
        }
    }

    private static func isAnswer(_ reply: AskReply) -> Bool { !reply.text.isEmpty }
}
