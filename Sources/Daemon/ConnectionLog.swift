import Logging
import Synchronization
import WireTransport

/// Says in the log that clients are being limited, once a minute for each cause: a flood must not become a flood of
/// lines.
final class ConnectionLog: Sendable {
    private struct Silence {
        var until: ContinuousClock.Instant
        var unsaid = 0
    }

    private static let interval = Duration.seconds(60)
    /// What every day brings is counted only.
    private static let said: Set<ConnectionEvent.Cause> = [
        .connections, .addressConnections, .rate, .lineTime, .unread, .buffers,
    ]

    private let logger: Logger
    private let shown: ShownAddress
    private let silences = Mutex<[ConnectionEvent.Cause: Silence]>([:])

    init(_ logger: Logger, shown: ShownAddress) {
        self.logger = logger
        self.shown = shown
    }

    func observe(_ event: ConnectionEvent, now: ContinuousClock.Instant = .now) {
        guard case .limited(let cause, let address) = event, Self.said.contains(cause) else { return }
        let unsaid: Int? = silences.withLock { silences in
            if var silence = silences[cause], silence.until > now {
                silence.unsaid += 1
                silences[cause] = silence
                return nil
            }
            defer { silences[cause] = Silence(until: now + Self.interval) }
            return silences[cause]?.unsaid ?? 0
        }
        guard let unsaid else { return }
        var metadata: Logger.Metadata = ["cause": "\(cause.rawValue)"]
        if let text = shown.text(address) { metadata["address"] = "\(text)" }
        if unsaid > 0 { metadata["before"] = "\(unsaid)" }
        logger.warning("limiting a connection", metadata: metadata)
    }
}
