@testable import EncoderSource
import Testing

@Suite struct CircuitBreakerTests {
    private static let start = ContinuousClock.now

    private static func opened() -> CircuitBreaker {
        var breaker = CircuitBreaker()
        for _ in 0..<CircuitBreaker.tolerated { breaker.failed(at: start) }
        return breaker
    }

    private func admits(_ breaker: inout CircuitBreaker, _ now: ContinuousClock.Instant) -> Bool { breaker.admits(at: now) }

    @Test func `failures in a row open it, others do not`() {
        var breaker = CircuitBreaker()
        for _ in 0..<10 {
            breaker.failed(at: Self.start)
            breaker.failed(at: Self.start)
            breaker.succeeded()
        }
        #expect(!breaker.isOpen)
        #expect(Self.opened().isOpen)
    }

    @Test func `after the pause one call is let through`() {
        var breaker = Self.opened()
        #expect(!admits(&breaker, Self.start + .milliseconds(999)))
        #expect(admits(&breaker, Self.start + .seconds(1)))
        #expect(!admits(&breaker, Self.start + .seconds(1)))
        breaker.succeeded()
        #expect(admits(&breaker, Self.start + .seconds(1)))
    }

    @Test func `each failed try doubles the pause, up to the longest`() {
        var breaker = Self.opened()
        var now = Self.start
        for pause in [1, 2, 4, 8, 16, 30, 30] {
            #expect(!admits(&breaker, now + .seconds(pause) - .milliseconds(1)))
            now += .seconds(pause)
            #expect(admits(&breaker, now))
            breaker.failed(at: now)
        }
    }
}
