package import SystemdSupport
package import WireTransport

/// What a daemon is started with.
package struct DaemonConfiguration: Sendable {
    /// Where to listen besides the passed sockets; with neither, ``WireTransport/Address/standard``.
    package var addresses: [Address]
    /// Sockets, notifier and watchdog of the service manager.
    package var handover: SystemdHandover?
    /// Times and sizes of a connection. Its number of connections is lowered to what the descriptors allow.
    package var limits: ConnectionLimits
    /// Event loops, each on a thread of its own. A question keeps one busy for some microseconds.
    package var threads: Int
    /// Whether SIGTERM and SIGINT stop it and SIGHUP reloads it; a test in process leaves the signals alone.
    package var handlesSignals: Bool
    /// Looked at once a second while the daemon runs.
    package var watch: Watch?
    /// From SIGTERM to the moment when connections are cut that still wait for an answer. The service manager's own
    /// patience (TimeoutStopSec) must be longer.
    package var hardStop: Duration = .seconds(4)
    /// Where the HTTP listener for metrics and health is, if there is one: a loopback address.
    package var metricsAddress: Address?
    /// How much of a client's address the log shows.
    package var shownAddresses = ShownAddress.truncated
    /// Hears of questions that got no answer; nil unless the city switched that on.
    package var unanswered: UnansweredListener?
    /// A passed socket of this name is for metrics and health.
    static let metricsSocket = "metrics"

    package init(
        addresses: [Address], handover: SystemdHandover? = nil, connections: Int = 10_000, threads: Int = 1,
        handlesSignals: Bool = true, watch: Watch? = nil
    ) {
        self.addresses = addresses
        self.handover = handover
        self.limits = ConnectionLimits(connections: connections)
        self.threads = max(1, threads)
        self.handlesSignals = handlesSignals
        self.watch = watch
    }

    var addressesOrDefault: [Address] {
        addresses.isEmpty && counterSockets.isEmpty ? [.standard] : addresses
    }

    var counterSockets: [PassedSocket] { (handover?.sockets ?? []).filter { $0.name != Self.metricsSocket } }

    var metricsSockets: [PassedSocket] {
        (handover?.sockets ?? []).filter { $0.name == Self.metricsSocket }
    }
}
