package import NIOCore
import NIOPosix

/// Listeners on any number of addresses, and the connections that they accept.
package final class LineServer<Responder: LineResponder>: Sendable {
    private let group: any EventLoopGroup
    private let limits: ConnectionLimits
    private let refusal: [UInt8]
    private let observe: @Sendable (ConnectionEvent) -> Void
    private let makeResponder: @Sendable () -> Responder
    private let ledger: AddressLedger
    private let held: HeldBytes
    private let loops: [ObjectIdentifier: NIOLoopBound<LoopConnections>]
    /// Open connections, over all listeners.
    package let count: ConnectionCount

    /// - Parameters:
    ///   - refusal: the line, with its end, that a connection over the limit gets.
    ///   - observe: called on any event loop; must be quick.
    ///   - makeResponder: called once for each connection, on its event loop.
    package init(
        group: any EventLoopGroup, limits: ConnectionLimits, count: ConnectionCount = ConnectionCount(),
        held: HeldBytes = HeldBytes(),
        refusal: [UInt8], observe: @escaping @Sendable (ConnectionEvent) -> Void = { _ in },
        makeResponder: @escaping @Sendable () -> Responder
    ) async throws {
        self.group = group
        self.limits = limits
        self.count = count
        self.refusal = refusal
        self.observe = observe
        self.makeResponder = makeResponder
        ledger = AddressLedger(limits.rates)
        self.held = held
        let eventLoops = Array(group.makeIterator())
        let share = limits.buffers / max(1, eventLoops.count)
        var loops: [ObjectIdentifier: NIOLoopBound<LoopConnections>] = [:]
        for loop in eventLoops {
            loops[ObjectIdentifier(loop)] = try await loop.submit {
                let connections = LoopConnections(
                    loop: loop, limits: limits, share: share, count: count, held: held, observe: observe)
                return NIOLoopBound(connections, eventLoop: loop)
            }.get()
        }
        self.loops = loops
    }

    /// Bytes that connections hold which take no replies, over all of them.
    package var heldBytes: Int { held.value }

    /// Binds an address and listens there. A Unix socket's file gets mode 0660; one left by a crash is replaced.
    package func listen(on address: Address) async throws(TransportError) -> Listener {
        do {
            switch address {
            case .tcp(let host, let port):
                let channel = try await bootstrap().bind(host: host, port: port).get()
                let bound = channel.localAddress?.port ?? port
                return Listener(address: .tcp(host: host, port: bound), channel: channel, report: report) {
                    try await self.bootstrap().bind(host: host, port: bound).get()
                }
            case .unix(let path):
                try UnixSocketFile.clear(path)
                let (descriptor, file) = try UnixSocketFile.listen(at: path)
                let socket = KeptSocket(descriptor)
                do {
                    let channel = try await channel(on: socket, name: address.description)
                    return Listener(address: address, channel: channel, file: file, socket: socket, report: report) {
                        try await self.channel(on: socket, name: address.description)
                    }
                } catch {
                    file.remove()
                    socket.close()
                    throw error
                }
            }
        } catch {
            throw TransportError(listening: address, cause: error)
        }
    }

    /// Listens on a socket that is bound already and that its owner keeps: its file is never removed.
    package func adopt(_ descriptor: CInt, name: String) async throws(TransportError) -> Listener {
        do {
            let socket = KeptSocket(descriptor)
            let channel = try await channel(on: socket, name: name)
            let address: Address? =
                if let path = channel.localAddress?.pathname { .unix(path: path) } else {
                    channel.localAddress.flatMap { local in
                        local.port.map { .tcp(host: local.ipAddress ?? name, port: $0) }
                    }
                }
            return Listener(address: address ?? .unix(path: name), channel: channel, socket: socket, report: report) {
                try await self.channel(on: socket, name: name)
            }
        } catch {
            throw TransportError(
                .cannotListen, address: "passed socket \(name)", message: "cannot be used: \(error)",
                mend: "pass a listening stream socket")
        }
    }

    /// Has every connection answer what it received and then close. Connections that still come in do the same.
    package func drain() {
        for loop in loops.values { loop.eventLoop.execute { loop.value.drain() } }
    }

    /// Closes every connection at once, whatever it waits for.
    package func abandonConnections() {
        for loop in loops.values { loop.eventLoop.execute { loop.value.abandonAll() } }
    }

    private var report: @Sendable (String) -> Void {
        { [observe] fault in observe(.fault(fault)) }
    }

    private func channel(on socket: KeptSocket, name: String) async throws -> any Channel {
        try await bootstrap().withBoundSocket(try socket.copy(for: name)).get()
    }

    private func bootstrap() -> ServerBootstrap {
        ServerBootstrap(group: group)
            .serverChannelInitializer { [report] channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(AcceptFaultHandler(report: report))
                }
            }
            .serverChannelOption(.backlog, value: 1024)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.allowRemoteHalfClosure, value: true)
            .childChannelOption(.maxMessagesPerRead, value: 1)
            .childChannelInitializer { [self] channel in accept(channel) }
    }

    private func accept(_ channel: any Channel) -> EventLoopFuture<Void> {
        guard count.take(limit: limits.connections) else { return refuse(channel, .connections) }
        guard let admission = ledger.open(channel.remoteAddress, now: .now()) else {
            count.release()
            return refuse(channel, .addressConnections)
        }
        observe(.accepted)
        channel.closeFuture.whenComplete { [count, ledger] _ in
            count.release()
            ledger.close(admission, now: .now())
        }
        return channel.eventLoop.makeCompletedFuture {
            guard let connections = loops[ObjectIdentifier(channel.eventLoop)] else {
                throw ChannelError.operationUnsupported
            }
            let meter = ConnectionMeter(limits.rates, admission)
            var responder = makeResponder()
            responder.begin(origin: admission.origin)
            let handler = ConnectionHandler(responder, meter: meter, in: connections.value)
            try channel.pipeline.syncOperations.addHandler(handler)
        }
    }

    private func refuse(_ channel: any Channel, _ cause: ConnectionEvent.Cause) -> EventLoopFuture<Void> {
        observe(.limited(cause, channel.remoteAddress))
        return channel.eventLoop.makeCompletedFuture {
            try channel.pipeline.syncOperations.addHandler(RefusalHandler(line: refusal))
        }
    }
}
