import NIOCore
import ServiceLifecycle
import SystemdSupport
import WireProtocol

/// Gives the service manager a sign of life three times an interval, but only when every event loop turns and the
/// desk answers a question: a daemon that hangs must look dead.
struct WatchdogService: Service {
    let interval: Duration
    let notifier: SystemdNotifier
    let group: any EventLoopGroup
    let desks: CurrentDesk

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                for loop in group.makeIterator() { try? await loop.submit {}.get() }
                if await DeskCheck(desks.value).passes(within: interval / 3) { notifier.ping() }
                try? await Task.sleep(for: interval / 3)
            }
        }
    }
}
