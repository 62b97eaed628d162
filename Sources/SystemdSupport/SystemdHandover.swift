#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

/// All that systemd hands to a service at its start, by sd_listen_fds(3), sd_notify(3) and sd_watchdog_enabled(3).
package struct SystemdHandover: Sendable {
    /// In the order of the socket unit's lines.
    package let sockets: [PassedSocket]
    /// Tells the service manager nothing when there is none.
    package let notifier: SystemdNotifier
    /// How long the service manager waits for a sign of life before it kills us; nil when it does not watch.
    package let watchdog: Duration?

    /// Reads and unsets the variables, so that no child takes them for its own.
    ///
    /// To be called first thing in `main`, on its only thread: changing the environment is not safe beside others, and
    /// a descriptor opened before would take a passed one's number for granted.
    package static func take() throws(SystemdError) -> SystemdHandover {
        func variable(_ name: String) -> String? {
            defer { unsafe unsetenv(name) }
            return unsafe getenv(name).flatMap { unsafe String(validatingCString: $0) }
        }
        let variables = SystemdVariables(
            listenPID: variable("LISTEN_PID"), listenCount: variable("LISTEN_FDS"),
            listenNames: variable("LISTEN_FDNAMES"), notifySocket: variable("NOTIFY_SOCKET"), watchdogPID: variable("WATCHDOG_PID"),
            watchdogMicroseconds: variable("WATCHDOG_USEC"))
        return try SystemdHandover(variables, processID: getpid(), firstDescriptor: 3)
    }

    /// - Parameter firstDescriptor: 3 by sd_listen_fds(3); a test passes others.
    init(_ variables: SystemdVariables, processID: CInt, firstDescriptor: CInt) throws(SystemdError) {
        notifier = SystemdNotifier(path: variables.notifySocket)
        watchdog = variables.watchdog(processID: processID)
        var sockets: [PassedSocket] = []
        let names = variables.names
        for offset in 0..<(try variables.count(processID: processID)) {
            let descriptor = firstDescriptor + CInt(offset)
            try Self.adopt(descriptor)
            sockets.append(PassedSocket(descriptor: descriptor, name: offset < names.count ? names[offset] : "unknown"))
        }
        self.sockets = sockets
    }

    private static func adopt(_ descriptor: CInt) throws(SystemdError) {
        let flags = fcntl(descriptor, F_GETFD)
        guard flags >= 0, fcntl(descriptor, F_SETFD, flags | FD_CLOEXEC) == 0,
            option(SO_ACCEPTCONN, of: descriptor) == 1, option(SO_TYPE, of: descriptor) == CInt(SOCK_STREAM.rawValue)
        else {
            throw SystemdError(
                code: .notListening, message: "passed descriptor \(descriptor) is not a listening stream socket",
                mend: "use ListenStream= with Accept=no in the socket unit")
        }
    }

    private static func option(_ name: CInt, of descriptor: CInt) -> CInt? {
        var value: CInt = 0
        var size = socklen_t(MemoryLayout<CInt>.size)
        return unsafe getsockopt(descriptor, SOL_SOCKET, name, &value, &size) == 0 ? value : nil
    }
}
