import ServiceLifecycle
import UnixSignals

/// Reloads at SIGHUP, one after another: however many come while it reloads, they ask for one more.
///
/// A reload is not waited for at a stop: reading a disk that does not answer ends never.
struct ReloadService: Service {
    private enum Event { case wished, done }

    /// Trapped before the daemon says that it is ready: untrapped, a SIGHUP kills.
    let signals: UnixSignalsSequence
    let reloader: Reloader

    func run() async throws {
        let (events, news) = AsyncStream.makeStream(of: Event.self)
        let listening = Task { for await _ in signals { news.yield(.wished) } }
        defer { listening.cancel() }
        await withGracefulShutdownHandler {
            var (isReloading, isWished) = (false, false)
            for await event in events {
                switch event {
                case .wished: isWished = true
                case .done: isReloading = false
                }
                guard isWished, !isReloading else { continue }
                (isReloading, isWished) = (true, false)
                Task {
                    await reloader.reload()
                    news.yield(.done)
                }
            }
        } onGracefulShutdown: {
            news.finish()
        }
    }
}
