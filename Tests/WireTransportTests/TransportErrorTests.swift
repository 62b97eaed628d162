import NIOCore
import Testing

#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

@testable import WireTransport

/// Every fault names the address, what happened and the mend.
@Suite struct TransportErrorTests {
    private static let address = Address.tcp(host: "127.0.0.1", port: 80)

    @Test(arguments: [
        (EADDRINUSE, TransportError.Code.addressInUse, "another program listens there", "stop it, or choose another address with --metrics"),
        (EACCES, .cannotListen, "this user may not listen there", "choose a port above 1023"), (EPERM, .cannotListen, "this user may not listen there", "choose a port above 1023"),
        (EADDRNOTAVAIL, .cannotListen, "this machine has no such address", "choose one that `ip address` lists"),
        (EAFNOSUPPORT, .cannotListen, "this process may open no network socket", "enable madoguchi.socket"), (ENOENT, .cannotListen, "the folder does not exist", "create it first"),
        (ENOTDIR, .cannotListen, "the folder does not exist", "create it first"),
        (EMFILE, .cannotListen, "cannot listen there: Too many open files", "choose another address with --metrics"),
    ]) func `why nobody can listen there is told with what helps`(errno: CInt, code: TransportError.Code, message: String, mend: String) {
        let error = TransportError(listening: Self.address, cause: IOError(errnoCode: errno, reason: "bind"), setting: "--metrics")
        #expect(error.code == code && error.message.hasPrefix(message) && error.mend.contains(mend), "\(error)")
        #expect(error.description == "127.0.0.1:80: \(error.message); \(error.mend)")
    }

    @Test func `a cause without a number is told in its own words, and one that is told already as it is`() {
        let error = TransportError(listening: Self.address, cause: ChannelError.operationUnsupported)
        #expect(error.description == "127.0.0.1:80: cannot listen there: \(ChannelError.operationUnsupported); choose another address with --listen")
        let told = TransportError(.timedOut, address: "a", message: "no reply in time")
        #expect(TransportError(listening: Self.address, cause: told) == told && told.description == "a: no reply in time")
    }

    @Test(arguments: [
        ("192.0.2.1", "this machine has no such address"), ("no-such-host.invalid", "there is no host “no-such-host.invalid”"),
    ]) func `an address that is not this machine's is refused`(host: String, message: String) async throws {
        let server = try await UnixSocketFileTests.server()
        let error = await #expect(throws: TransportError.self) { _ = try await server.listen(on: .tcp(host: host, port: 0)) }
        #expect(error?.code == .cannotListen && error?.message == message && error?.mend.isEmpty == false)
    }

    @Test(arguments: [
        (ECONNREFUSED, "the connection was refused"), (ENOENT, "there is no such socket"), (ENOTSOCK, "this is no socket"), (EACCES, "this user may not connect there"),
        (EPERM, "this user may not connect there"), (ETIMEDOUT, "no answer in time"), (EHOSTUNREACH, "No route to host"),
    ]) func `why nobody was reached is told in words`(errno: CInt, words: String) {
        let error = TransportError(connecting: Self.address, IOError(errnoCode: errno, reason: "connect"))
        #expect(error.code == .cannotConnect && error.message == "nobody answers there: \(words)" && error.mend.hasPrefix("start madoguchid"))
    }

    @Test func `a connection that takes too long, or fails otherwise, is told as well`() {
        let late = TransportError(connecting: Self.address, ChannelError.connectTimeout(.seconds(1)))
        #expect(late.message == "nobody answers there: no answer in time")
        let other = TransportError(connecting: Self.address, ChannelError.operationUnsupported)
        #expect(other.message == "nobody answers there: the connection failed (\(ChannelError.operationUnsupported))")
    }

    @Test func `a host that nobody knows is called so`() async {
        let error = await #expect(throws: TransportError.self) { _ = try await LineClient.connect(to: .tcp(host: "no-such-host.invalid", port: 1)) }
        #expect(error?.message == "nobody answers there: there is no host of that name")
    }
}
