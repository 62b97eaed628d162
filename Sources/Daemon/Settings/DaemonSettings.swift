package import Logging
import NIOCore
package import SystemdSupport
import WireTransport

/// How this daemon is to run: what was said in flags, environment and file, and the built-in values for the rest.
///
/// With nothing said it runs: one catalog at its usual place, this machine's own port.
package struct DaemonSettings: Sendable {
    package private(set) var catalog = "/var/lib/madoguchi/current.catalog"
    /// A folder, a server's URL, `none`, or nil for the folder beside the catalog.
    package private(set) var encoder: String?
    /// The emergency notice's file; unsaid, the one beside the catalog.
    package private(set) var overlay = Choice<String>.unsaid
    /// Days after which what was read from a page is said to be old.
    package private(set) var staleAfter = 180
    /// The file that keeps questions without an answer, or nil: nothing is kept.
    package private(set) var unanswered: String?
    /// How many different conversations must have asked the same before it is kept.
    package private(set) var unansweredConversations = 3
    /// Days after which a question that nobody asked again is deleted.
    package private(set) var unansweredRetention = 90
    package private(set) var logLevel = Logger.Level.info
    package private(set) var logFormat = LineLogHandler.Format.auto
    package private(set) var configuration = DaemonConfiguration(addresses: [])
    /// Each setting, its value and where that was found: what `--check-config` shows.
    package private(set) var report: [String] = []

    /// Where the configuration file is looked for when none is named.
    package static let usualFile = "/etc/madoguchi/madoguchid.conf"

    /// - Parameter encoderFault: what is wrong with the spelling of an encoder's place, as a clause that ends in the mend; nil
    ///   if nothing is. The daemon's room knows no encoders.
    package init(_ sources: SettingSources, encoderFault: @escaping (String) -> String? = { _ in nil }) throws(SettingsError) {
        var reader = SettingReader(sources)
        catalog = reader.take(.catalog, .path, builtIn: catalog)
        encoder =
            switch reader.choose(.encoder, .path(encoderFault), otherwise: "encoder/ beside the catalog, if it is there") {
            case .unsaid: nil
            case .off: "none"
            case .value(let place): place
            }
        overlay = reader.choose(.overlay, .path, otherwise: "the catalog's path and .overlay")
        staleAfter = reader.take(.staleAfter, .count(1...36_500), builtIn: staleAfter)
        let addresses = reader.takeAll(
            .listen, .address, otherwise: "the sockets that systemd passes, else \(Address.standard)")
        configuration.addresses = addresses
        configuration.threads = reader.take(.threads, .count(1...64), builtIn: configuration.threads)
        var limits = configuration.limits
        limits.connections = reader.take(.maxConnections, .count(1...1_000_000), builtIn: limits.connections)
        limits.idle = reader.take(.idleTime, .time(.seconds(1)...(.hours(24))), builtIn: limits.idle)
        limits.line = reader.take(.lineTime, .time(.seconds(1)...(.hours(1))), builtIn: limits.line)
        limits.unread = reader.take(.unreadTime, .time(.seconds(1)...(.hours(1))), builtIn: limits.unread)
        limits.buffers = reader.take(.bufferMemory, .size((1 << 20)...(64 << 30)), builtIn: limits.buffers)
        limits.rates = Self.rates(&reader, builtIn: limits.rates)
        configuration.limits = limits
        let stop = reader.take(.stopTime, .time(.seconds(2)...(.minutes(10))), builtIn: .seconds(4))
        configuration.hardStop = .nanoseconds(stop.nanoseconds)
        unanswered = reader.choose(.unanswered, .path, otherwise: "nothing of a question is kept").value
        unansweredConversations = reader.take(.unansweredConversations, .count(2...100), builtIn: unansweredConversations)
        unansweredRetention = reader.take(.unansweredRetention, .days(1...3650), builtIn: unansweredRetention)
        configuration.metricsAddress = reader.choose(.metricsListen, .loopback, otherwise: "no HTTP listener").value
        logLevel = reader.take(.logLevel, .word(), builtIn: logLevel)
        logFormat = reader.take(.logFormat, .word(), builtIn: logFormat)
        configuration.shownAddresses = reader.take(.logAddresses, .word(), builtIn: configuration.shownAddresses)
        let faults = sources.faults + reader.faults
        guard faults.isEmpty else { throw SettingsError(faults: faults) }
        report = reader.report
    }

    private static func rates(_ reader: inout SettingReader, builtIn: RateLimits) -> RateLimits {
        func rate(_ speed: Setting, _ burst: Setting, _ builtIn: RequestRate?) -> RequestRate? {
            RequestRate(
                perSecond: reader.take(speed, .count(0...1_000_000), builtIn: builtIn?.perSecond ?? 0),
                burst: reader.take(burst, .count(1...1_000_000), builtIn: builtIn?.burst ?? 1))
        }
        var rates = builtIn
        rates.perConnection = rate(.connectionRate, .connectionBurst, builtIn.perConnection)
        rates.perAddress = rate(.addressRate, .addressBurst, builtIn.perAddress)
        rates.connectionsPerAddress = reader.take(
            .addressConnections, .count(1...1_000_000), builtIn: builtIn.connectionsPerAddress)
        // Whoever names a bridge does not mean to meter the machine's own watchers and bridges.
        rates.unlimited = Network.thisMachine + reader.takeAll(
            .unlimited, .network, otherwise: "nobody but this machine (Unix sockets, 127.0.0.0/8, ::1), which never is metered")
        return rates
    }

    /// What the daemon is started with, given what the service manager passed.
    ///
    /// - Parameter watch: what is to be looked at once a second.
    package func configuration(_ handover: SystemdHandover, watch: Watch? = nil) -> DaemonConfiguration {
        var configuration = configuration
        configuration.handover = handover
        configuration.watch = watch
        return configuration
    }
}
