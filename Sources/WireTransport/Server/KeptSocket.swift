#if canImport(Glibc)
import Glibc
#else
import Musl
#endif
import Synchronization

/// A listening socket that outlives the channels which listen on it: connections wait in it meanwhile.
final class KeptSocket: Sendable {
    /// Nil once it is closed: the system gives the number to whatever is opened next.
    private let descriptor: Mutex<CInt?>

    /// Takes over a bound socket.
    init(_ descriptor: CInt) { self.descriptor = Mutex(descriptor) }

    /// The same socket for a channel, which closes its own descriptor.
    func copy(for address: String) throws(TransportError) -> CInt {
        let (copy, code) = descriptor.withLock { descriptor -> (CInt, CInt) in
            guard let descriptor else { return (-1, EBADF) }
            let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
            return (copy, errno)
        }
        guard copy >= 0 else { throw TransportError(listening: address, code) }
        return copy
    }

    /// Closes it; nothing the second time.
    func close() {
        descriptor.withLock { descriptor in
            if let open = descriptor { closeDescriptor(open) }
            descriptor = nil
        }
    }
}

/// The system's `close`, out of the shadow of the method above.
private func closeDescriptor(_ descriptor: CInt) { _ = close(descriptor) }
