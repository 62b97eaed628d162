import UnixSignals

/// Hears SIGTERM and SIGINT from the beginning, while the catalog is still being read: one that nobody traps would end the process as
/// if by a fault.
struct StopSignals: Sendable {
    private enum Event { case told, made }

    private let events: AsyncStream<Event>
    private let news: AsyncStream<Event>.Continuation

    init() async {
        let signals = await UnixSignalsSequence(trapping: .sigterm, .sigint)
        let (events, news) = AsyncStream.makeStream(of: Event.self)
        let listening = Task { for await _ in signals { news.yield(.told) } }
        news.onTermination = { _ in listening.cancel() }
        (self.events, self.news) = (events, news)
    }

    /// What is made; nil if it is told to stop before. The making is not waited for then: reading a disk that does not answer ends never.
    func outcome<Value: Sendable>(of make: @escaping @Sendable () async throws -> Value) async throws -> Value? {
        let making = Task {
            defer { news.yield(.made) }
            return try await make()
        }
        for await event in events { return event == .made ? try await making.value : nil }
        return nil
    }

    /// Returns once it is told to stop, or is cancelled.
    func wait() async { for await event in events where event == .told { return } }
}
