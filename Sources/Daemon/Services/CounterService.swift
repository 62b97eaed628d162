import Logging
import NIOCore
import ServiceLifecycle
import SystemdSupport
import WireProtocol
import WireTransport

/// The counter itself: opens the listeners, says that it is ready, and at a graceful stop answers everything that was
/// received before it closes.
struct CounterService: Service {
    let configuration: DaemonConfiguration
    let group: any EventLoopGroup
    let desks: CurrentDesk
    let count: ConnectionCount
    let held: HeldBytes
    let vitals: Vitals
    let logger: Logger
    let onReady: @Sendable ([Address]) -> Void

    func run() async throws {
        let (desks, vitals, ready, unanswered) = (desks, vitals, ReadyReplies(), configuration.unanswered)
        let log = ConnectionLog(logger, shown: configuration.shownAddresses)
        let server = try await LineServer(
            group: group, limits: limits, count: count, held: held, refusal: refusal,
            observe: { event in
                vitals.metrics.observed(event)
                log.observe(event)
            }
        ) { ConnectionResponder(desks: desks, vitals: vitals, ready: ready, unanswered: unanswered) }
        let listeners = try await openAll(on: server)
        let notifier = configuration.handover?.notifier ?? SystemdNotifier(path: nil)
        notifier.ready(Reloader.summary(of: desks.value))
        onReady(listeners.map(\.address))
        // A cancelled task stops in the same orderly way.
        try? await gracefulShutdown()
        vitals.isStopping = true
        notifier.stopping()
        await stop(server, listeners)
    }

    private var limits: ConnectionLimits {
        var limits = configuration.limits
        limits.connections = DescriptorLimit.connections(
            configured: limits.connections, descriptors: DescriptorLimit.raised(), loops: configuration.threads,
            listeners: configuration.counterSockets.count + configuration.addressesOrDefault.count)
        logger.notice("at most \(limits.connections) connections at once")
        return limits
    }

    /// JSON, because a connection over the limit is closed before it shows which form it speaks; a person can read it.
    private var refusal: [UInt8] {
        let message = desks.value.message(for: .rateLimited, lang: nil)
        return Reply.error(ErrorReply(code: .rateLimited, message: message)).jsonLine()
    }

    private func openAll(on server: LineServer<ConnectionResponder>) async throws(DaemonError) -> [Listener] {
        var listeners: [Listener] = []
        do {
            for socket in configuration.counterSockets {
                listeners.append(try await server.adopt(socket.descriptor, name: socket.name))
            }
            for address in configuration.addressesOrDefault { listeners.append(try await server.listen(on: address)) }
        } catch {
            for listener in listeners { await listener.close() }
            throw DaemonError(code: .cannotListen, message: "cannot listen on \(error)", cause: error)
        }
        for listener in listeners { logger.notice("listening on \(listener.address)") }
        return listeners
    }

    private func stop(_ server: LineServer<ConnectionResponder>, _ listeners: [Listener]) async {
        logger.notice("stopping: answering what was received")
        // In a task of its own, because sleeping is not possible in one that was cancelled.
        await Task {
            let deadline = ContinuousClock.now + configuration.hardStop
            // Clients that the kernel has connected but we have not accepted yet are among those received.
            try? await Task.sleep(for: .milliseconds(50))
            for listener in listeners { await listener.close() }
            server.drain()
            while server.count.value > 0, ContinuousClock.now < deadline {
                try? await Task.sleep(for: .milliseconds(10))
            }
            let left = server.count.value
            if left > 0 { logger.warning("closing \(left) connections whose answers did not come in time") }
            server.abandonConnections()
        }.value
        logger.notice("stopped")
    }
}
