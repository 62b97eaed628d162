#if canImport(Glibc)
import Glibc
#else
import Musl
#endif
import Testing

@testable import WireTransport

@Suite struct KeptSocketTests {
    private static func pipeEnd() throws -> CInt {
        var ends: [CInt] = [-1, -1]
        let result = unsafe pipe(&ends)
        try #require(result == 0)
        close(ends[1])
        return ends[0]
    }

    private static func isOpen(_ descriptor: CInt) -> Bool { fcntl(descriptor, F_GETFD) >= 0 }

    @Test func `a copy is a descriptor of its own, which no program that is started gets`() throws {
        let socket = KeptSocket(try Self.pipeEnd())
        let copy = try socket.copy(for: "here")
        socket.close()
        #expect(fcntl(copy, F_GETFD) == FD_CLOEXEC)
        close(copy)
    }

    @Test func `once closed it has no copies and closes nothing else, whoever has the number now`() throws {
        let descriptor = try Self.pipeEnd()
        let socket = KeptSocket(descriptor)
        socket.close()
        // Whatever gets the number next.
        let others = try (0..<8).map { _ in try Self.pipeEnd() }
        #expect(throws: TransportError.self) { try socket.copy(for: "here") }
        socket.close()
        #expect(others.allSatisfy(Self.isOpen))
        for other in others { close(other) }
    }
}
