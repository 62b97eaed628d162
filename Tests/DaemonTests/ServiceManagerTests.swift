import Foundation
import Testing
import WireProtocol

@testable import Daemon
@testable import SystemdSupport

/// What systemd is told, and when it would kill.
@Suite(.serialized) struct ServiceManagerTests {
    static func handover(_ manager: ServiceManager, watchdog: String? = "150000") throws -> SystemdHandover {
        try SystemdHandover(
            SystemdVariables(notifySocket: manager.path, watchdogMicroseconds: watchdog), processID: 7, firstDescriptor: 3)
    }

    @Test func `says that it is ready once it answers, that it lives while it does, and that it stops`() async throws {
        let manager = ServiceManager()
        let desk = SwitchedDesk()
        let handover = try Self.handover(manager)
        try await RunningDaemon.serve(configure: { $0.handover = handover }, load: { desk }) { daemon in
            #expect(try await manager.receives("READY=1\nSTATUS=catalog 1"))
            for _ in 0..<3 { #expect(try await manager.receives("WATCHDOG=1")) }
            // A desk that hangs must look dead, though the loops turn.
            desk.isAnswering.value = false
            try await Task.sleep(for: .milliseconds(150))
            _ = manager.messages()
            try await Task.sleep(for: .milliseconds(300))
            #expect(manager.messages() == [])
            desk.isAnswering.value = true
            #expect(try await manager.receives("WATCHDOG=1"))
            try await daemon.stop()
            #expect(try await manager.receives("STOPPING=1"))
        }
    }

    @Test func `never says that it is ready with a catalog that cannot be served`() async throws {
        let manager = ServiceManager()
        let handover = try Self.handover(manager, watchdog: nil)
        await #expect(throws: DaemonError.self) {
            try await RunningDaemon.serve(configure: { $0.handover = handover }, load: { DeskCheckTests.BrokenDesk() }) { _ in }
        }
        #expect(!manager.messages().contains { $0.hasPrefix("READY") })
    }

    @Test func `never says that it is ready where the figures cannot be served`() async throws {
        let manager = ServiceManager()
        let handover = try Self.handover(manager, watchdog: nil)
        try await RunningDaemon.serve { other in
            let error = await #expect(throws: DaemonError.self) {
                try await RunningDaemon.serve(configure: { ($0.handover, $0.metricsAddress) = (handover, other.addresses[0]) }) { _ in }
            }
            #expect(error?.message.contains("--set metrics-listen") == true, "\(String(describing: error))")
        }
        #expect(!manager.messages().contains { $0.hasPrefix("READY") })
    }

    @Test func `says after a reload that failed what happened, and that it goes on`() async throws {
        let manager = ServiceManager()
        let lines = LogLines()
        let desks = CurrentDesk(FakeDesk(version: "old"))
        let metrics = DaemonMetrics()
        let reloader = Reloader(desks: desks, notifier: SystemdNotifier(path: manager.path), metrics: metrics, logger: lines.logger) {
            throw MadoguchiDaemonTests.Broken()
        }
        await reloader.reload()
        let messages = manager.messages()
        #expect(messages.first?.hasPrefix("RELOADING=1\n") == true)
        #expect(messages.last == "READY=1\nSTATUS=catalog old; the last reload failed, the log says why")
        #expect(desks.value.status(lang: nil).catalog == "old")
    }
}
