import NIOCore
import NIOPosix

#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

extension TransportError {
    /// Why nobody was reached at an address, in words.
    package init(connecting address: Address, _ error: any Error) {
        self.init(
            .cannotConnect, address: address.description, message: "nobody answers there: \(Self.words(error))",
            mend: "start madoguchid, or give the address that it logs at its start")
    }

    private static func words(_ error: any Error) -> String {
        switch error {
        case let error as NIOConnectionError:
            // A host of several addresses failed at each; without any, it has none.
            error.connectionErrors.first.map { words($0.error) } ?? "there is no host of that name"
        case let error as IOError: words(error.errnoCode)
        case ChannelError.connectTimeout: "no answer in time"
        default: "the connection failed (\(error))"
        }
    }

    private static func words(_ code: CInt) -> String {
        switch code {
        case ECONNREFUSED: "the connection was refused"
        case ENOENT: "there is no such socket"
        case ENOTSOCK: "this is no socket"
        case EACCES, EPERM: "this user may not connect there"
        case ETIMEDOUT: "no answer in time"
        default: unsafe String(cString: strerror(code))
        }
    }
}
