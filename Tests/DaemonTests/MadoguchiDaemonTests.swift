import Foundation
import Synchronization
import Testing
import WireProtocol
import WireTransport

@testable import Daemon

@Suite(.serialized) struct MadoguchiDaemonTests {
    @Test func `answers both forms on both sockets`() async throws {
        try await RunningDaemon.serve { daemon in
            #expect(daemon.addresses.count == 2)
            for index in daemon.addresses.indices {
                var client = try await daemon.client(index)
                try await client.send("where?")
                #expect(try await client.receiveText() == "where?")
                try await client.send(#"{"op":"ping","id":5}"#)
                #expect(try await client.receiveJSON() == #"{"id":5,"type":"pong"}"#)
                try await client.send("later and where?")
                #expect(try await client.receiveText() == "later and where? after=where?")
                await client.close()
            }
        }
    }

    @Test func `replies in order to pipelined requests of both forms until the input ends`() async throws {
        try await RunningDaemon.serve { daemon in
            for index in daemon.addresses.indices {
                var client = try await daemon.client(index)
                let requests = (0..<200).map { #"{"id":\#($0),"question":"\#($0 % 40 == 3 ? "later" : "q")"}"# }
                try await client.send(bytes: Array((requests + ["/topics", "end"]).joined(separator: "\n").utf8))
                await client.endInput()
                for id in 0..<200 { #expect(try await client.receiveJSON().hasPrefix(#"{"id":\#(id),"#)) }
                #expect(try await client.receiveText() == "topics in any")
                #expect(try await client.receiveText() == "end")
                #expect(try await client.receiveLine() == nil)
            }
        }
    }

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/nc"), "needs netcat-openbsd"))
    func `gives nc -N every reply`() async throws {
        try await RunningDaemon.serve { daemon in
            guard case .tcp(let host, let port) = daemon.addresses[0], case .unix(let path) = daemon.addresses[1] else {
                Issue.record("unexpected addresses")
                return
            }
            for _ in 0..<25 {
                let one = try await Shell.run("printf 'q\\n' | nc -N \(host) \(port)")
                #expect(one == "q\n.\n")
                let late = try await Shell.run("printf 'later\\n/quit' | nc -NU '\(path)'")
                #expect(late == "later\n.\n.\n")
            }
        }
    }

    @Test func `answers what was received before it stops, and ends in order`() async throws {
        try await RunningDaemon.serve { daemon in
            var client = try await daemon.client()
            var idle = try await daemon.client(1)
            try await client.send(bytes: Array((String(repeating: "q\n", count: 500) + "later\n").utf8))
            try await daemon.stop()
            for _ in 0..<500 { #expect(try await client.receiveText().hasPrefix("q")) }
            #expect(try await client.receiveText() == "later after=q")
            #expect(try await client.receiveLine() == nil)
            #expect(try await idle.receiveLine() == nil)
            guard case .unix(let path) = daemon.addresses[1] else { return }
            #expect(!FileManager.default.fileExists(atPath: path))
        }
    }

    @Test func `does not start when an address is taken, and says which`() async throws {
        try await RunningDaemon.serve { daemon in
            for address in daemon.addresses {
                let error = await #expect(throws: DaemonError.self) {
                    try await RunningDaemon.serve(configure: { $0.addresses = [address] }) { _ in }
                }
                #expect(error?.code == .cannotListen && error?.message.contains(address.description) == true)
            }
            var client = try await daemon.client(1)
            try await client.send("still here")
            #expect(try await client.receiveText() == "still here")
        }
    }

    @Test func `does not start without a desk`() async throws {
        let error = await #expect(throws: DaemonError.self) {
            try await RunningDaemon.serve(load: { throw Broken() }) { _ in }
        }
        #expect(error?.code == .cannotLoad && error?.message == "x.catalog: damaged; build it again")
    }

    struct Broken: Error, CustomStringConvertible { let description = "x.catalog: damaged; build it again" }

    @Test func `refuses one connection too many with a line of JSON`() async throws {
        try await RunningDaemon.serve(configure: { $0.limits.connections = 1 }) { daemon in
            let first = try await daemon.client()
            try await Task.sleep(for: .milliseconds(50))
            var second = try await daemon.client()
            #expect(try await second.receiveJSON() == #"{"type":"error","code":"rate_limited","message":"rate_limited in any"}"#)
            await first.close()
        }
    }

    @Test func `logs no word of a question`() async throws {
        try await RunningDaemon.serve { daemon in
            var client = try await daemon.client()
            for line in ["CANARY", "/CANARY", #"{"op":"CANARY"}"#, #"{"question":"CANARY"}"#] { try await client.send(line) }
            try await client.send(bytes: Array("CANARY".utf8) + [0xFF, 0x0A])
            try await client.send(bytes: Array(("CANARY" + String(repeating: "x", count: 10_000) + "\n/quit\n").utf8))
            while try await client.receiveLine() != nil {}
            try await daemon.stop()
            #expect(daemon.lines.all.contains { $0.contains("listening on \(daemon.addresses[0])") })
            #expect(!daemon.lines.all.contains { $0.contains("CANARY") })
        }
    }

    @Test func `reloads on SIGHUP without dropping a connection, keeps the old desk when that fails, ends on SIGTERM`() async throws {
        let loads = Atomic<Int>(0)
        // The last load fails.
        try await RunningDaemon.serve(
            configure: { $0.handlesSignals = true },
            load: {
                let load = loads.add(1, ordering: .relaxed).newValue
                if load == 3 { throw Broken() }
                return FakeDesk(version: "\(load)")
            }
        ) { daemon in
            var client = try await daemon.client()
            for expected in ["1", "2", "2"] {
                try await client.send(#"{"question":"q"}"#)
                #expect(try await client.receiveJSON().contains(#""catalog":"\#(expected)""#))
                let seen = daemon.lines.all.count
                kill(getpid(), SIGHUP)
                while daemon.lines.all.count == seen { try await Task.sleep(for: .milliseconds(5)) }
            }
            #expect(daemon.lines.all.contains("error: reload failed, the catalog loaded before goes on: \(Broken())"))
            kill(getpid(), SIGTERM)
            try await daemon.end()
            #expect(try await client.receiveLine() == nil)
        }
    }

    @Test func `any number of SIGHUPs during a reload ask for one more`() async throws {
        let loads = Atomic<Int>(0)
        let isAllSent = Atomic<Bool>(false)
        try await RunningDaemon.serve(
            configure: { $0.handlesSignals = true },
            load: {
                let load = loads.add(1, ordering: .relaxed).newValue
                if load == 2 {
                    // However long they take on a busy machine; the last one must be taken, too.
                    while !isAllSent.load(ordering: .relaxed) { try await Task.sleep(for: .milliseconds(5)) }
                    try await Task.sleep(for: .milliseconds(300))
                }
                return FakeDesk(version: "\(load)")
            }
        ) { daemon in
            var client = try await daemon.client()
            for _ in 0..<50 {
                kill(getpid(), SIGHUP)
                // A second signal of a kind before the first is taken is none.
                try await Task.sleep(for: .milliseconds(4))
            }
            isAllSent.store(true, ordering: .relaxed)
            repeat {
                try await client.send(#"{"question":"q"}"#)
                try await Task.sleep(for: .milliseconds(5))
            } while try await !client.receiveJSON().contains(#""catalog":"3""#)
            try await Task.sleep(for: .milliseconds(100))
            #expect(loads.load(ordering: .relaxed) == 3)
            kill(getpid(), SIGTERM)
            try await daemon.end()
        }
    }

    @Test func `a stop does not wait for a reload`() async throws {
        let loads = Atomic<Int>(0)
        let begun = ContinuousClock.now
        try await RunningDaemon.serve(
            configure: { $0.handlesSignals = true },
            load: {
                // A disk that does not answer, from the second time on.
                if loads.add(1, ordering: .relaxed).newValue > 1 { try? await Task.sleep(for: .seconds(20)) }
                return FakeDesk()
            }
        ) { daemon in
            kill(getpid(), SIGHUP)
            while loads.load(ordering: .relaxed) < 2 { try await Task.sleep(for: .milliseconds(5)) }
            kill(getpid(), SIGTERM)
            try await daemon.end()
        }
        #expect(ContinuousClock.now - begun < .seconds(10))
    }

    @Test(arguments: [SIGTERM, SIGINT]) func `ends in order when it is told to while the catalog is still being read`(signal: CInt) async throws {
        let begun = ContinuousClock.now
        try await RunningDaemon.serve(
            configure: { $0.handlesSignals = true },
            load: {
                kill(getpid(), signal)
                // A disk that does not answer.
                try? await Task.sleep(for: .seconds(20))
                return FakeDesk()
            }
        ) { _ in Issue.record("it listened") }
        #expect(ContinuousClock.now - begun < .seconds(10))
    }
}
