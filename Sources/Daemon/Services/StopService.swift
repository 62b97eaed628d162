import ServiceLifecycle

/// Ends when it is told to stop, and all others in order with it.
struct StopService: Service {
    let stops: StopSignals

    func run() async throws { await cancelWhenGracefulShutdown { await stops.wait() } }
}
