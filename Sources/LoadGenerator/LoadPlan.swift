package import WireProtocol
package import WireTransport

/// Whom to ask, and how hard.
package struct LoadPlan: Sendable {
    /// When a connection sends its next request.
    package enum Pace: Sendable, Equatable {
        /// Each connection sends its next request as soon as a reply comes: tells the most that a server can do. Its
        /// latencies are those of a server under full load, and hide what a slow one keeps from being asked at all.
        case closed
        /// So many requests a second over all connections, at moments fixed beforehand. A latency counts from the
        /// moment at which its request should have gone out, so that what waits behind a stall counts too
        /// (no coordinated omission).
        case open(perSecond: Double)
    }

    /// Requests a second that an open loop can be told: more than any generator sends, and not so few that none is due for hours.
    package static let rates = 0.001...10_000_000.0
    /// Seconds that a load, or its warm-up, lasts at most: a week.
    package static let longest = 604_800.0

    package var address: Address
    package var form: WireForm
    package var pace = Pace.closed
    package var connections = 50
    /// Requests of one connection that may be unanswered at once.
    package var depth = 1
    /// Asked, but not counted.
    package var warmUp = Duration.seconds(2)
    package var duration = Duration.seconds(10)
    /// How long replies are awaited after the last request.
    package var grace = Duration.seconds(5)
    /// Event loops of the generator, each on a thread of its own.
    package var threads = 1

    package init(address: Address, form: WireForm = .json) {
        self.address = address
        self.form = form
    }
}
