import NIOCore

/// What a loop needs to do with any of its connections.
protocol LoopConnection: AnyObject {
    /// Closes the connection if one of its times is up.
    func sweep(now: NIODeadline, idle: TimeAmount)
    /// Answers what was received, then closes.
    func drain()
    /// Closes at once.
    func abandon()
    /// Closes at once to make room for others.
    func evict()
    /// Answers some more of what it has read; it was put into the queue for that.
    func takeScheduledTurn()
    /// Since when it holds bytes because its client takes no replies; nil if it does not.
    var stalledSince: NIODeadline? { get }
}

/// The connections of one event loop; used on that loop only.
///
/// One sweep over all of them twice a second takes the place of a timer for each: a timer per connection costs more
/// memory than the connection's own state.
///
/// Connections with more to answer than one turn allows wait in one queue. A task for each would starve everybody else:
/// NIO runs tasks that tasks have put in before it looks at any socket again (2.101.2: a client that had pipelined a
/// read full of questions kept a new one waiting for all of them, a hundred such for a quarter of a minute).
final class LoopConnections {
    static let sweepInterval = TimeAmount.milliseconds(500)

    let loop: any EventLoop
    let limits: ConnectionLimits
    private let count: ConnectionCount
    /// Over all loops.
    private let held: HeldBytes
    /// What connections of this loop hold that take no replies …
    private var ownHeld = 0
    /// … and may hold. Each loop has its share of ``ConnectionLimits/buffers``: it can close only connections of its own, and
    /// those are not to go for what another loop's hold.
    private let share: Int
    let observe: @Sendable (ConnectionEvent) -> Void
    private var connections: [ObjectIdentifier: any LoopConnection] = [:]
    private var isSweeping = false
    /// Those with more to answer, in order; the first ``served`` of them are done.
    private var queue: [any LoopConnection] = []
    private var served = 0
    private var isServing = false
    private var isDraining = false
    /// The room in which a turn's replies are put together, lent to one turn after another.
    var scratch: [UInt8] = []

    init(
        loop: any EventLoop, limits: ConnectionLimits, share: Int, count: ConnectionCount, held: HeldBytes,
        observe: @escaping @Sendable (ConnectionEvent) -> Void
    ) {
        self.observe = observe
        self.loop = loop
        self.limits = limits
        self.share = share
        self.count = count
        self.held = held
    }

    /// Counts bytes that a stalled connection holds; where those of this loop hold too much, the one that has stalled longest goes.
    func hold(_ bytes: Int) {
        held.add(bytes)
        ownHeld += bytes
        while ownHeld > share {
            let stalled = connections.values.compactMap { connection in connection.stalledSince.map { (connection, $0) } }
            guard let longest = stalled.min(by: { $0.1 < $1.1 }) else { return }
            longest.0.evict()
        }
    }

    func giveBack(_ bytes: Int) {
        held.subtract(bytes)
        ownHeld -= bytes
    }

    func add(_ connection: any LoopConnection) {
        connections[ObjectIdentifier(connection)] = connection
        if isDraining { connection.drain() }
        scheduleSweep()
    }

    func remove(_ connection: any LoopConnection) {
        connections[ObjectIdentifier(connection)] = nil
        if connections.isEmpty { connections = [:] }
    }

    /// Whether others wait for their turn.
    var isCrowded: Bool { served < queue.count }

    /// Puts a connection at the end of the queue.
    func schedule(_ connection: any LoopConnection) {
        queue.append(connection)
        scheduleService()
    }

    private func scheduleService() {
        guard !isServing, isCrowded else { return }
        isServing = true
        // In the future, however near: only then does the loop look at its sockets first.
        loop.assumeIsolated().scheduleTask(in: limits.gap) { self.serve() }
    }

    private func serve() {
        let end = NIODeadline.now() + limits.slice
        repeat {
            guard isCrowded else { break }
            let connection = queue[served]
            served += 1
            connection.takeScheduledTurn()
        } while NIODeadline.now() < end
        if served == queue.count || served > 256 {
            queue.removeFirst(served)
            served = 0
        }
        // Only now: a connection that queues up again while it is served must not have the next service begin its wait
        // before this one has ended.
        isServing = false
        scheduleService()
    }

    func drain() {
        isDraining = true
        for connection in connections.values { connection.drain() }
    }

    func abandonAll() {
        for connection in connections.values { connection.abandon() }
    }

    private func scheduleSweep() {
        guard !isSweeping, !connections.isEmpty else { return }
        isSweeping = true
        loop.assumeIsolated().scheduleTask(in: Self.sweepInterval) {
            self.isSweeping = false
            let now = NIODeadline.now()
            let idle = self.limits.idle(whenHolding: self.count.value)
            for connection in self.connections.values { connection.sweep(now: now, idle: idle) }
            self.scheduleSweep()
        }
    }
}
