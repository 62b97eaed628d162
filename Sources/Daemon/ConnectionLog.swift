import Logging
import Synchronization
import WireTransport

/// Says in the log that clients are being limited or a listener fails, once a minute for each cause: a flood must not become a
/// flood of lines.
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
    private let silences = Mutex<[String: Silence]>([:])

    init(_ logger: Logger, shown: ShownAddress) {
        self.logger = logger
        self.shown = shown
    }

    func observe(_ event: ConnectionEvent, now: ContinuousClock.Instant = .now) {
        switch event {
        case .accepted: break
        case .limited(let cause, let address):
            guard Self.said.contains(cause), let unsaid = unsaid(cause.rawValue, now) else { return }
            var metadata: Logger.Metadata = ["cause": "\(cause.rawValue)"]
            if let text = shown.text(address) { metadata["address"] = "\(text)" }
            if unsaid > 0 { metadata["before"] = "\(unsaid)" }
            logger.warning("limiting a connection", metadata: metadata)
        case .fault(let fault):
            guard let unsaid = unsaid(fault, now) else { return }
            logger.error("\(fault)", metadata: unsaid > 0 ? ["before": "\(unsaid)"] : [:])
        }
    }

    /// How often it was left unsaid since it was last said; nil where it is not to be said now.
    private func unsaid(_ what: String, _ now: ContinuousClock.Instant) -> Int? {
        silences.withLock { silences in
            if var silence = silences[what], silence.until > now {
                silence.unsaid += 1
                silences[what] = silence
                return nil
            }
            defer { silences[what] = Silence(until: now + Self.interval) }
            return silences[what]?.unsaid ?? 0
        }
    }
}
