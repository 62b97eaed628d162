import NIOCore

/// Tells whether one more request keeps to a rate.
///
/// The generic cell rate algorithm: one moment is all its state, the one when everything taken so far will have been
/// worked off at the steady rate.
struct RateMeter: Sendable {
    private var workedOff: NIODeadline?

    /// Counts a request, unless it exceeds the rate; refused ones count for nothing, so that a client that goes on
    /// asking is still served at the steady rate.
    mutating func take(_ rate: RequestRate, now: NIODeadline) -> Bool {
        let start = max(workedOff ?? now, now)
        let tolerance = TimeAmount.nanoseconds(rate.interval * Int64(rate.burst - 1))
        guard start - now <= tolerance else { return false }
        workedOff = start + .nanoseconds(rate.interval)
        return true
    }

    /// Whether it has forgotten all that it counted.
    func isRested(now: NIODeadline) -> Bool { workedOff.map { $0 <= now } ?? true }
}
