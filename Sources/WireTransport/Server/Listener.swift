import NIOCore
import Synchronization

/// One listening socket, which goes on listening until it is told to stop.
///
/// NIO (2.101.2) ends it for good when accepting a connection fails in a way that it takes for lasting, such as a firewall's refusal
/// (EPERM) or the error of a connection that is gone already (EPROTO, ENETDOWN …). It is opened again then: a daemon that looks
/// alive and hears nobody is the worst of all.
package final class Listener: Sendable {
    private struct State {
        var channel: any Channel
        var isClosed = false
    }

    /// From the first attempt to open again to the next; doubled each time.
    private static let (shortestPause, longestPause) = (Duration.milliseconds(10), Duration.seconds(1))

    /// Where it really listens: port 0 has been replaced by the one that the system chose.
    package let address: Address
    private let file: UnixSocketFile?
    private let socket: KeptSocket?
    private let report: @Sendable (String) -> Void
    private let open: @Sendable () async throws -> any Channel
    private let state: Mutex<State>

    /// - Parameters:
    ///   - file: removed when it stops.
    ///   - socket: what `open` opens again; closed when it stops.
    ///   - report: gets a line each time that it was ended, or could not be opened again.
    init(
        address: Address, channel: any Channel, file: UnixSocketFile? = nil, socket: KeptSocket? = nil, report: @escaping @Sendable (String) -> Void,
        open: @escaping @Sendable () async throws -> any Channel
    ) {
        self.address = address
        self.file = file
        self.socket = socket
        self.report = report
        self.open = open
        state = Mutex(State(channel: channel))
        watch(channel)
    }

    /// The channel that listens now.
    var channel: any Channel { state.withLock(\.channel) }

    /// Stops accepting, and removes the Unix socket's file if it was made here. A socket that was passed in goes on
    /// collecting connections for whoever owns it.
    package func close() async {
        // Before the socket closes: afterwards a successor may have bound the path already.
        file?.remove()
        let channel = state.withLock { state in
            state.isClosed = true
            return state.channel
        }
        try? await channel.close()
        socket?.close()
    }

    private var isClosed: Bool { state.withLock(\.isClosed) }

    private func watch(_ channel: any Channel) {
        channel.closeFuture.whenComplete { _ in
            guard !self.isClosed else { return }
            self.report("no longer listening on \(self.address); opening it again")
            Task { await self.openAgain() }
        }
    }

    private func openAgain() async {
        var pause = Self.shortestPause
        while true {
            try? await Task.sleep(for: pause)
            pause = min(pause * 2, Self.longestPause)
            guard !isClosed else { return }
            do {
                let channel = try await open()
                let isLate = state.withLock { state in
                    state.channel = channel
                    return state.isClosed
                }
                if isLate { try? await channel.close() } else { watch(channel) }
                return
            } catch {
                // Told to stop meanwhile, it has nothing left to open.
                guard !isClosed else { return }
                report("cannot listen on \(address) again yet: \(error)")
            }
        }
    }
}
