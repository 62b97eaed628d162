#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

/// A listening socket that outlives the channels which listen on it: connections wait in it meanwhile.
struct KeptSocket: Sendable {
    private let descriptor: CInt

    /// Takes over a bound socket.
    init(_ descriptor: CInt) { self.descriptor = descriptor }

    /// The same socket for a channel, which closes its own descriptor.
    func copy(for address: String) throws(TransportError) -> CInt {
        let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
        guard copy >= 0 else { throw TransportError(listening: address, errno) }
        return copy
    }

    func close() { closeDescriptor(descriptor) }
}

/// The system's `close`, out of the shadow of the method above.
private func closeDescriptor(_ descriptor: CInt) { _ = close(descriptor) }
