package import WireTransport

/// What a daemon can say about itself: nothing that would tell who asks or what.
package struct Vitals: Sendable {
    private let started = ContinuousClock.now
    private let count: ConnectionCount

    package init(count: ConnectionCount) { self.count = count }

    /// Whole seconds since the start, on the monotonic clock.
    var uptime: Int { Int(started.duration(to: .now).components.seconds) }

    var connections: Int { count.value }
}
