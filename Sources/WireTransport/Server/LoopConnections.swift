import NIOCore

/// What a loop needs to do with any of its connections.
protocol LoopConnection: AnyObject {
    /// Closes the connection if one of its times is up.
    func sweep(now: NIODeadline, idle: TimeAmount)
    /// Answers what was received, then closes.
    func drain()
    /// Closes at once.
    func abandon()
}

/// The connections of one event loop; used on that loop only.
///
/// One sweep over all of them twice a second takes the place of a timer for each: a timer per connection costs more
/// memory than the connection's own state.
final class LoopConnections {
    static let sweepInterval = TimeAmount.milliseconds(500)

    let loop: any EventLoop
    let limits: ConnectionLimits
    private let count: ConnectionCount
    private var connections: [ObjectIdentifier: any LoopConnection] = [:]
    private var isSweeping = false
    private var isDraining = false

    init(loop: any EventLoop, limits: ConnectionLimits, count: ConnectionCount) {
        self.loop = loop
        self.limits = limits
        self.count = count
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
