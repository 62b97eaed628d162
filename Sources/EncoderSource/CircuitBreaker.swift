/// Keeps calls away from a server that does not answer, and lets one through now and then to see whether it does again.
struct CircuitBreaker {
    /// Failures in a row after which no calls are let through.
    static let tolerated = 3
    /// The first pause; each failed try after it doubles it.
    static let firstPause = Duration.seconds(1)
    static let longestPause = Duration.seconds(30)

    private enum State {
        case closed(failures: Int)
        case open(until: ContinuousClock.Instant, pause: Duration)
        /// One call is out to try.
        case trying(pause: Duration)
    }

    private var state = State.closed(failures: 0)

    /// Whether calls are kept away.
    var isOpen: Bool {
        if case .closed = state { false } else { true }
    }

    /// Whether a call may be made; whoever is told so must tell how it went.
    mutating func admits(at now: ContinuousClock.Instant) -> Bool {
        switch state {
        case .closed: return true
        case .trying: return false
        case .open(let end, let pause):
            guard now >= end else { return false }
            state = .trying(pause: pause)
            return true
        }
    }

    mutating func succeeded() { state = .closed(failures: 0) }

    mutating func failed(at now: ContinuousClock.Instant) {
        switch state {
        case .closed(let failures):
            let isTooMany = failures + 1 >= Self.tolerated
            state = isTooMany ? .open(until: now + Self.firstPause, pause: Self.firstPause) : .closed(failures: failures + 1)
        // A call that began before the pause.
        case .open: break
        case .trying(let pause):
            let next = min(pause * 2, Self.longestPause)
            state = .open(until: now + next, pause: next)
        }
    }
}
