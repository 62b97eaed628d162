import NIOCore

#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

extension TransportError {
    /// - Parameter setting: where another address is given.
    package init(listening address: Address, cause: any Error, setting: String = "--listen") {
        if let error = cause as? TransportError {
            self = error
        } else if let code = (cause as? IOError)?.errnoCode {
            self.init(listening: address.description, code, setting: setting)
        } else if let unknown = cause as? SocketAddressError.UnknownHost {
            self.init(
                .cannotListen, address: address.description, message: "there is no host “\(unknown.host)”",
                mend: "write an address of this machine, or 0.0.0.0 or [::] for all of them")
        } else {
            self.init(
                .cannotListen, address: address.description, message: "cannot listen there: \(cause)",
                mend: "choose another address with \(setting)")
        }
    }

    /// What the system's refusal to listen on an address means, and what helps.
    init(listening address: String, _ code: CInt, setting: String = "--listen") {
        let other = "choose another address with \(setting)"
        switch code {
        case EADDRINUSE:
            self.init(
                .addressInUse, address: address, message: "another program listens there, or another setting of this one covers it ([::] takes IPv4 as well)",
                mend: "stop it, or \(other)")
        case EACCES, EPERM:
            self.init(
                .cannotListen, address: address, message: "this user may not listen there",
                mend: "choose a port above 1023, or a folder that this user may write to")
        case EADDRNOTAVAIL:
            self.init(
                .cannotListen, address: address, message: "this machine has no such address",
                mend: "choose one that `ip address` lists")
        case EAFNOSUPPORT:
            self.init(
                .cannotListen, address: address, message: "this process may open no network socket, as the unit has it",
                mend: "leave the address out, and enable madoguchi.socket or madoguchi-metrics.socket")
        case ENOENT, ENOTDIR:
            self.init(
                .cannotListen, address: address, message: "the folder does not exist", mend: "create it first")
        default:
            let reason = unsafe String(cString: strerror(code))
            self.init(.cannotListen, address: address, message: "cannot listen there: \(reason)", mend: other)
        }
    }
}
