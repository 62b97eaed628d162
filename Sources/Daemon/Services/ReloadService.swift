import ServiceLifecycle
import UnixSignals

/// Reloads at SIGHUP, one after another: however many come while it reloads, they ask for one more.
struct ReloadService: Service {
    /// Trapped before the daemon says that it is ready: untrapped, a SIGHUP kills.
    let signals: UnixSignalsSequence
    let reloader: Reloader

    func run() async throws {
        let (wishes, wish) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        await withTaskGroup { group in
            group.addTask {
                for await _ in signals.cancelOnGracefulShutdown() { wish.yield() }
                wish.finish()
            }
            for await _ in wishes { await reloader.reload() }
        }
    }
}
