import NIOCore

/// Decides for each request of one connection whether it keeps to the connection's and the address's rate.
struct ConnectionMeter {
    private let limits: RateLimits
    private let admission: Admission
    private var own = RateMeter()

    init(_ limits: RateLimits, _ admission: Admission) {
        self.limits = limits
        self.admission = admission
    }

    mutating func take() -> Bool {
        guard case .metered(let address, _) = admission else { return true }
        let now = NIODeadline.now()
        if let rate = limits.perConnection, !own.take(rate, now: now) { return false }
        if let rate = limits.perAddress, !address.take(rate, now: now) { return false }
        return true
    }
}
