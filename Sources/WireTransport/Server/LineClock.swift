import NIOCore

/// How long a line has been coming that has begun and not ended, and in how many reads. Nothing is known of one that came whole.
struct LineClock {
    private(set) var reads = 0
    private var began: NIODeadline?
    private var skippingSince: NIODeadline?

    /// Another read was looked at to its end, and the line's end was not in it.
    ///
    /// - Parameter isSkipped: whether the line is over the limit by now.
    mutating func noteRead(at now: NIODeadline, isSkipped: Bool) {
        reads += 1
        if began == nil { began = now }
        if isSkipped, skippingSince == nil { skippingSince = now }
    }

    func isLate(_ now: NIODeadline, limit: TimeAmount) -> Bool { began.map { now - $0 > limit } ?? false }

    func isSkippedTooLong(_ now: NIODeadline, limit: TimeAmount) -> Bool { skippingSince.map { now - $0 > limit } ?? false }
}
