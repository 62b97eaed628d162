import Logging
import NIOCore
import NIOHTTP1
import NIOPosix
import ServiceLifecycle
import SystemdSupport
import WireTransport

/// The optional HTTP listener for those who watch the daemon: on a loopback address, or on a socket that systemd passes
/// under the name `metrics`.
struct ObservationService: Service {
    private static let mostConnections = 32
    private static let patience = TimeAmount.seconds(5)

    private let channels: [any Channel]

    /// Opens what it listens on, so that the daemon can say that it is ready only when all of it is open.
    init(
        address: Address?, sockets: [PassedSocket], group: any EventLoopGroup, observation: Observation, logger: Logger
    ) async throws(DaemonError) {
        let bootstrap = Self.bootstrap(group, observation)
        var channels: [any Channel] = []
        do {
            for socket in sockets { channels.append(try await Self.adopted(socket, bootstrap)) }
            if let address { channels.append(try await Self.opened(address, bootstrap)) }
        } catch {
            for channel in channels { try? await channel.close() }
            throw DaemonError(code: .cannotListen, message: "cannot listen on \(error)", cause: error)
        }
        self.channels = channels
        for local in channels.map(\.localAddress) {
            let shown = local.flatMap { local in local.ipAddress.flatMap { host in local.port.map { Address.tcp(host: host, port: $0) } } }
            logger.notice("metrics and health on \(shown?.description ?? local?.pathname.map { "unix:\($0)" } ?? "a passed socket")")
        }
    }

    func run() async throws {
        try? await gracefulShutdown()
        for channel in channels { try? await channel.close() }
    }

    private static func adopted(_ socket: PassedSocket, _ bootstrap: ServerBootstrap) async throws(TransportError) -> any Channel {
        do {
            return try await bootstrap.withBoundSocket(socket.descriptor).get()
        } catch {
            throw TransportError(
                .cannotListen, address: "passed socket \(socket.name)", message: "cannot be used: \(error)", mend: "pass a listening stream socket")
        }
    }

    private static func opened(_ address: Address, _ bootstrap: ServerBootstrap) async throws(TransportError) -> any Channel {
        do {
            guard case .tcp(let host, let port) = address else { throw ChannelError.operationUnsupported }
            return try await bootstrap.bind(host: host, port: port).get()
        } catch {
            throw TransportError(listening: address, cause: error, setting: "--set metrics-listen=HOST:PORT")
        }
    }

    private static func bootstrap(_ group: any EventLoopGroup, _ observation: Observation) -> ServerBootstrap {
        let watchers = Watchers(most: mostConnections)
        return ServerBootstrap(group: group)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            // A watcher may be done with sending and still wait for its page.
            .childChannelOption(.allowRemoteHalfClosure, value: true)
            .childChannelInitializer { channel in
                watchers.add(channel)
                return channel.pipeline.configureHTTPServerPipeline(withErrorHandling: true).flatMapThrowing {
                    try channel.pipeline.syncOperations.addHandler(IdleStateHandler(allTimeout: patience))
                    try channel.pipeline.syncOperations.addHandler(ObservationHandler(observation))
                }
            }
    }
}
