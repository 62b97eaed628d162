#if canImport(Glibc)
import Glibc
#else
import Musl
#endif
import Synchronization
import WireProtocol
package import WireTransport

/// What a daemon can say about itself: nothing that would tell who asks or what.
package final class Vitals: Sendable {
    private let started = ContinuousClock.now
    private let count: ConnectionCount
    private let held: HeldBytes
    private let stopping = Atomic<Bool>(false)
    package let metrics: DaemonMetrics

    package init(
        count: ConnectionCount, held: HeldBytes = HeldBytes(), metrics: DaemonMetrics = DaemonMetrics()
    ) {
        self.count = count
        self.held = held
        self.metrics = metrics
    }

    /// Whole seconds since the start, on the monotonic clock.
    var uptime: Int { Int(started.duration(to: .now).components.seconds) }

    var connections: Int { count.value }

    /// Whether the daemon is on its way out: a load balancer shall send nobody any more.
    var isStopping: Bool {
        get { stopping.load(ordering: .relaxed) }
        set { stopping.store(newValue, ordering: .relaxed) }
    }

    /// All figures of this moment.
    func samples(_ desk: any Desk) -> [MetricsReply.Sample] {
        let today = DaysSinceEpoch(value: time(nil) / 86_400)
        return metrics.samples(desk, connections: connections, heldBytes: held.value, today: today)
    }
}
