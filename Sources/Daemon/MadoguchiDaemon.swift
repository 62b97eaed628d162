import CAllocator
package import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle
import SystemdSupport
import UnixSignals
package import WireProtocol
package import WireTransport

/// The daemon as one thing to run: a desk, the counter in front of it, reload and watchdog.
package struct MadoguchiDaemon: Sendable {
    private let configuration: DaemonConfiguration
    private let logger: Logger
    private let loadDesk: @Sendable () async throws -> any Desk

    /// - Parameters:
    ///   - logger: gets what happens to the daemon, never a word of what it is asked.
    ///   - loadDesk: makes the desk from the catalog, at the start and at each reload. What it throws is shown as one
    ///     line, so its description must name the file and the mend.
    package init(
        configuration: DaemonConfiguration, logger: Logger, loadDesk: @escaping @Sendable () async throws -> any Desk
    ) {
        self.configuration = configuration
        self.logger = logger
        self.loadDesk = loadDesk
    }

    /// Runs until it is told to stop: by SIGTERM or SIGINT, or by a graceful shutdown of the surrounding group.
    ///
    /// - Parameter onReady: called once with the addresses really listened on, when the first question can come.
    package func run(
        onReady: @escaping @Sendable ([Address]) -> Void = { _ in }
    ) async throws(DaemonError) {
        // Before the load: a signal that nobody traps would kill.
        let stops = configuration.handlesSignals ? await StopSignals() : nil
        let hangups = configuration.handlesSignals ? await UnixSignalsSequence(trapping: .sighup) : nil
        let loadDesk = checkedLoad
        let desks: CurrentDesk
        do {
            let desk = if let stops { try await stops.outcome(of: loadDesk) } else { try await loadDesk() as (any Desk)? }
            guard let desk else {
                logger.notice("stopped before the catalog was read")
                return
            }
            desks = CurrentDesk(desk)
        } catch {
            throw DaemonError(code: .cannotLoad, message: "\(error)", cause: error)
        }
        // What reading the catalog took.
        callocator_give_back()
        // Before the first question: a restart in an emergency begins with its notice.
        if let watch = configuration.watch { WatchService(watch: watch, logger: logger).log() }
        logger.notice("loaded: \(Reloader.summary(of: desks.value))")
        let group = MultiThreadedEventLoopGroup(numberOfThreads: configuration.threads)
        do {
            try await services(desks, group, stops, hangups, onReady).run()
        } catch let error as DaemonError {
            try? await group.shutdownGracefully()
            throw error
        } catch {
            try? await group.shutdownGracefully()
            throw DaemonError(code: .failed, message: "stopped by a fault: \(error)", cause: error)
        }
        try? await group.shutdownGracefully()
    }

    /// Loads a desk and has it answer a question of its own; what cannot do that is not put to work.
    private var checkedLoad: @Sendable () async throws -> any Desk {
        let loadDesk = loadDesk
        return {
            let desk = try await loadDesk()
            guard await DeskCheck(desk).passes(within: .seconds(10)) else { throw SilentDesk(desk) }
            return desk
        }
    }

    /// Loads and checks the desk as a start or a reload would, and says what it is.
    package func checkCatalog() async throws(DaemonError) -> String {
        do {
            return Reloader.summary(of: try await checkedLoad())
        } catch {
            throw DaemonError(code: .cannotLoad, message: "\(error)", cause: error)
        }
    }

    private func services(
        _ desks: CurrentDesk, _ group: any EventLoopGroup, _ stops: StopSignals?, _ hangups: UnixSignalsSequence?,
        _ onReady: @escaping @Sendable ([Address]) -> Void
    ) async throws(DaemonError) -> ServiceGroup {
        let notifier = configuration.handover?.notifier ?? SystemdNotifier(path: nil)
        let count = ConnectionCount()
        let held = HeldBytes()
        let vitals = Vitals(count: count, held: held)
        let counter = CounterService(
            configuration: configuration, group: group, desks: desks, count: count, held: held, vitals: vitals,
            logger: logger, onReady: onReady)
        // Services stop in the reverse order; the counter's end is the end of all.
        var services: [ServiceGroupConfiguration.ServiceConfiguration] = [
            .init(service: MemoryService(count: count, held: held, logger: logger))
        ]
        if let stops { services.append(.init(service: StopService(stops: stops), successTerminationBehavior: .gracefullyShutdownGroup)) }
        if let hangups {
            let reloader = Reloader(desks: desks, notifier: notifier, metrics: vitals.metrics, logger: logger, load: checkedLoad)
            services.append(.init(service: ReloadService(signals: hangups, reloader: reloader)))
        }
        if let watch = configuration.watch {
            services.append(.init(service: WatchService(watch: watch, logger: logger)))
        }
        if let interval = configuration.handover?.watchdog {
            let watchdog = WatchdogService(interval: interval, notifier: notifier, group: group, desks: desks)
            services.append(.init(service: watchdog))
        }
        if configuration.metricsAddress != nil || !configuration.metricsSockets.isEmpty {
            let observation = try await ObservationService(
                address: configuration.metricsAddress, sockets: configuration.metricsSockets, group: group,
                observation: Observation(desks: desks, vitals: vitals), logger: logger)
            services.append(.init(service: observation))
        }
        services.append(.init(service: counter, successTerminationBehavior: .gracefullyShutdownGroup))
        var quiet = logger
        quiet.logLevel = .critical
        return ServiceGroup(configuration: ServiceGroupConfiguration(services: services, logger: quiet))
    }
}
