/// How fast requests may come for long, and how many at once after a pause.
package struct RequestRate: Sendable, Equatable {
    /// 1 to 1,000,000.
    package var perSecond: Int
    /// At least 1.
    package var burst: Int

    /// Nil, which means no limit, for a rate of 0.
    package init?(perSecond: Int, burst: Int) {
        guard perSecond > 0 else { return nil }
        self.perSecond = min(perSecond, 1_000_000)
        self.burst = max(1, burst)
    }

    var interval: Int64 { 1_000_000_000 / Int64(perSecond) }
}
