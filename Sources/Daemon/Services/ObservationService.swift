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

    let address: Address?
    let sockets: [PassedSocket]
    let group: any EventLoopGroup
    let observation: Observation
    let logger: Logger

    func run() async throws {
        var channels: [any Channel] = []
        do {
            for socket in sockets { channels.append(try await adopted(socket)) }
            if let address { channels.append(try await opened(address)) }
        } catch {
            for channel in channels { try? await channel.close() }
            throw DaemonError(code: .cannotListen, message: "cannot listen on \(error)", cause: error)
        }
        for channel in channels { logger.notice("metrics and health on \(channel.localAddress?.description ?? "a passed socket")") }
        try? await gracefulShutdown()
        for channel in channels { try? await channel.close() }
    }

    private func adopted(_ socket: PassedSocket) async throws(TransportError) -> any Channel {
        do {
            return try await bootstrap.withBoundSocket(socket.descriptor).get()
        } catch {
            throw TransportError(
                .cannotListen, address: "passed socket \(socket.name)", message: "cannot be used: \(error)", mend: "pass a listening stream socket")
        }
    }

    private func opened(_ address: Address) async throws(TransportError) -> any Channel {
        do {
            guard case .tcp(let host, let port) = address else { throw ChannelError.operationUnsupported }
            return try await bootstrap.bind(host: host, port: port).get()
        } catch {
            throw TransportError(listening: address, cause: error, setting: "--set metrics-listen=HOST:PORT")
        }
    }

    private var bootstrap: ServerBootstrap {
        let watchers = Watchers(most: Self.mostConnections)
        return ServerBootstrap(group: group)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            // A watcher may be done with sending and still wait for its page.
            .childChannelOption(.allowRemoteHalfClosure, value: true)
            .childChannelInitializer { [observation] channel in
                watchers.add(channel)
                return channel.pipeline.configureHTTPServerPipeline(withErrorHandling: true).flatMapThrowing {
                    try channel.pipeline.syncOperations.addHandler(IdleStateHandler(allTimeout: Self.patience))
                    try channel.pipeline.syncOperations.addHandler(ObservationHandler(observation))
                }
            }
    }
}
