import NIOCore

/// One listening socket.
package struct Listener: Sendable {
    /// Where it really listens: port 0 has been replaced by the one that the system chose.
    package let address: Address
    private let channel: any Channel
    private let file: UnixSocketFile?

    init(address: Address, channel: any Channel, file: UnixSocketFile?) {
        self.address = address
        self.channel = channel
        self.file = file
    }

    /// Stops accepting, and removes the Unix socket's file if it was made here. A socket that was passed in goes on
    /// collecting connections for whoever owns it.
    package func close() async {
        // Before the socket closes: afterwards a successor may have bound the path already.
        file?.remove()
        try? await channel.close()
    }
}
