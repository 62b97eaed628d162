package import NIOCore

/// How long and how much one connection may ask of the server. Times are on the monotonic clock.
package struct ConnectionLimits: Sendable {
    /// Connections at once, over all listeners; one more is refused with one line and closed.
    package var connections: Int
    /// Without a request for this long, a connection is closed. Long, because a person reads the answer before
    /// asking on; ``idle(whenHolding:)`` shortens it under load.
    package var idle: TimeAmount = .seconds(300)
    /// From a line's first byte to its end.
    package var line: TimeAmount = .seconds(10)
    /// How long a text line over the limit may take to end before it counts as one without an end.
    package var overlong: TimeAmount = .seconds(1)
    /// A client that takes nothing in for this long while replies wait for it is closed.
    package var unread: TimeAmount = .seconds(30)
    /// After the last reply, input is discarded for this long: closing at once would send a reset that destroys the
    /// reply on its way.
    package var linger: TimeAmount = .seconds(1)
    /// Requests of one connection in one turn of its loop: a client that pipelines 1,000 makes nobody wait.
    package var requestsPerTurn = 16
    /// For so long a turn goes on, and for so long the turns of those who pipeline are taken before the loop looks at
    /// its sockets again; what is begun is answered to its end.
    package var slice: TimeAmount = .microseconds(300)
    /// For so long at most it then waits for something new; not nothing, because then it would not look at all, nor 10 µs,
    /// which are often over before NIO asks whether the next turn is due (seen on a virtual machine).
    package var gap: TimeAmount = .microseconds(30)
    /// Bytes of replies in one turn: a turn ends with the reply that goes beyond, so that a connection which takes no
    /// replies holds about so much and no more.
    package var replyBytesPerTurn = 65_536
    /// Bytes that connections which take no replies may hold together, unsent replies and unread requests. Each loop has an
    /// equal share; beyond that the one of its connections which has waited longest is closed.
    package var buffers = 64 << 20
    /// Reads of one line at full speed; from then on the connection is read only every ``slowRead``. One byte at a
    /// time costs as much as a request for each, so it is slowed down rather than cut off: telnet types that way.
    package var readsPerLine = 64
    package var slowRead: TimeAmount = .milliseconds(100)
    /// At a graceful stop: so long without new input, and all that was received counts as answered.
    package var drainQuiet: TimeAmount = .milliseconds(100)
    /// At a graceful stop: from then on a client that never pauses is told `shutting_down`.
    package var drain: TimeAmount = .seconds(1)

    /// How much one connection and one address may ask.
    package var rates = RateLimits()

    package init(connections: Int) { self.connections = connections }

    /// The idle time when so many connections are open: it shrinks as room runs out (Unbound's rule), so that a flood
    /// of idle ones leaves room for those who ask.
    package func idle(whenHolding count: Int) -> TimeAmount {
        let free = connections - count
        if free * 10 < connections { return min(idle, .milliseconds(500)) }
        if free * 4 < connections { return min(idle, .seconds(2)) }
        if free * 2 < connections { return min(idle, .seconds(10)) }
        return idle
    }
}
