/// The environment variables of the hand-over, as found.
struct SystemdVariables: Sendable {
    var listenPID: String?
    var listenCount: String?
    var listenNames: String?
    var notifySocket: String?
    var watchdogPID: String?
    var watchdogMicroseconds: String?

    /// How many sockets were passed to this process; 0 when they are meant for another, as after a fork.
    func count(processID: CInt) throws(SystemdError) -> Int {
        guard let listenPID, CInt(listenPID) == processID, let listenCount else { return 0 }
        // No unit passes more than a thousand; a wrong number must not make us go through two thousand million.
        guard let count = Int(listenCount), (0...1024).contains(count) else {
            throw SystemdError(
                code: .invalidCount, message: "LISTEN_FDS is not a number from 0 to 1024",
                mend: "unset it, or let systemd set it")
        }
        return count
    }

    var names: [String] {
        listenNames.map { $0.split(separator: ":", omittingEmptySubsequences: false).map(String.init) } ?? []
    }

    func watchdog(processID: CInt) -> Duration? {
        if let watchdogPID, CInt(watchdogPID) != processID { return nil }
        guard let watchdogMicroseconds, let time = Int64(watchdogMicroseconds), time > 0 else { return nil }
        return .microseconds(time)
    }
}
