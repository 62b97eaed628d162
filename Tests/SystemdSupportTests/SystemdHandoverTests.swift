import Glibc
import Testing

@testable import SystemdSupport

@Suite struct SystemdHandoverTests {
    static func listening(_ type: CInt = CInt(SOCK_STREAM.rawValue), listens: Bool = true) -> CInt {
        let descriptor = socket(AF_INET, type, 0)
        if listens { listen(descriptor, 1) }
        return descriptor
    }

    static func variables(_ count: String, pid: String = "7", names: String? = nil) -> SystemdVariables {
        SystemdVariables(listenPID: pid, listenCount: count, listenNames: names)
    }

    @Test func `adopts a listening socket and shuts it to children`() throws {
        let descriptor = Self.listening()
        defer { close(descriptor) }
        let handover = try SystemdHandover(Self.variables("1", names: "tcp"), processID: 7, firstDescriptor: descriptor)
        #expect(handover.sockets == [PassedSocket(descriptor: descriptor, name: "tcp")])
        #expect(fcntl(descriptor, F_GETFD) & FD_CLOEXEC != 0)
    }

    @Test(arguments: [(nil as String?, "unknown"), ("", ""), ("a:b", "a")])
    func `names a socket`(_ names: String?, _ name: String) throws {
        let descriptor = Self.listening()
        defer { close(descriptor) }
        let handover = try SystemdHandover(Self.variables("1", names: names), processID: 7, firstDescriptor: descriptor)
        #expect(handover.sockets.map(\.name) == [name])
    }

    @Test func `refuses descriptors that are no listening stream sockets`() {
        let file = unsafe open("/dev/null", O_RDONLY)
        let datagram = Self.listening(CInt(SOCK_DGRAM.rawValue), listens: false)
        for descriptor in [Self.listening(listens: false), datagram, file, 9999] {
            let error = #expect(throws: SystemdError.self) {
                try SystemdHandover(Self.variables("1"), processID: 7, firstDescriptor: descriptor)
            }
            #expect(error?.code == .notListening)
            close(descriptor)
        }
    }

    @Test(arguments: [("1", "8"), ("1", ""), ("1", "seven"), ("0", "7")])
    func `takes nothing that is meant for another process`(_ count: String, _ pid: String) throws {
        #expect(try SystemdHandover(Self.variables(count, pid: pid), processID: 7, firstDescriptor: 3).sockets.isEmpty)
    }

    @Test(arguments: ["-1", "x", "", "2000000000", "1.0"]) func `refuses a count that is none`(_ count: String) {
        let error = #expect(throws: SystemdError.self) {
            try SystemdHandover(Self.variables(count), processID: 7, firstDescriptor: 3)
        }
        #expect(error?.code == .invalidCount)
    }

    @Test(arguments: [
        ("3000000", nil as String?, Duration.seconds(3) as Duration?), ("3000000", "7", .seconds(3)), ("3000000", "8", nil),
        ("0", nil, nil), ("x", nil, nil), ("-5", nil, nil),
    ]) func `knows how long the watchdog waits`(_ time: String, _ pid: String?, _ expected: Duration?) throws {
        let variables = SystemdVariables(watchdogPID: pid, watchdogMicroseconds: time)
        #expect(try SystemdHandover(variables, processID: 7, firstDescriptor: 3).watchdog == expected)
    }
}
