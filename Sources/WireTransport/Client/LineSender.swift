import NIOCore

/// The sending half of a ``LineClient``: may send from one task while another takes replies in.
package struct LineSender: Sendable {
    let address: Address
    let channel: any Channel

    /// Sends bytes as they are.
    package func send(bytes: [UInt8]) async throws(TransportError) {
        do {
            try await channel.writeAndFlush(ByteBuffer(bytes: bytes))
        } catch {
            throw TransportError(
                .closedEarly, address: address.description, message: "the other side closed the connection",
                mend: "try again")
        }
    }

    /// Says that nothing more will be sent; replies still come.
    package func endInput() async { try? await channel.close(mode: .output) }
}
