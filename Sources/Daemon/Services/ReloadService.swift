import ServiceLifecycle
import UnixSignals

/// Reloads at each SIGHUP, one after another.
struct ReloadService: Service {
    /// Trapped before the daemon says that it is ready: untrapped, a SIGHUP kills.
    let signals: UnixSignalsSequence
    let reloader: Reloader

    func run() async throws {
        for await _ in signals.cancelOnGracefulShutdown() { await reloader.reload() }
    }
}
