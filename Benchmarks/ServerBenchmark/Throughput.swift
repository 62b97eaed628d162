import LoadGenerator
import WireTransport

/// Requests a second in a closed loop, and latencies at half of what the daemon can do.
struct Throughput {
    let servers: Servers
    let mix: QuestionMix
    let rounds: Int
    let seconds: Double

    private struct Window {
        var report: LoadReport
        /// Microseconds of the server's processor time for an answer.
        var cost: Double
    }

    func run() async throws {
        let echo = try await servers.start(.echo)
        let daemon = try await servers.start(.daemon)
        defer {
            echo.stop()
            daemon.stop()
        }
        let table = Table(["load", "echo/s", "daemon/s", "ratio", "echo CPU us", "daemon CPU us", "daemon p99 us", "bytes"])
        var most = 0.0
        try await warm(daemon)
        for (name, depth, isUnix) in [("50 x 1, TCP", 1, false), ("50 x 16, TCP", 16, false), ("50 x 1, Unix socket", 1, true)] {
            let (before, after) = try await windows(echo, daemon) { server in
                var plan = LoadPlan(address: isUnix ? server.unix : server.tcp)
                plan.depth = depth
                return plan
            }
            let daemonRate = after.map(\.report.perSecond).median
            if most == 0 { most = daemonRate }
            table.row([
                name, Table.figure(before.map(\.report.perSecond).median), Table.figure(daemonRate),
                Table.figure(zip(before, after).map { $1.report.perSecond / $0.report.perSecond }.median, 2),
                Table.figure(before.map(\.cost).median, 1), Table.figure(after.map(\.cost).median, 1),
                Table.figure(after.map(\.report.latency.p99).median), "\(after.last?.report.bytesPerReply ?? 0)",
            ])
        }
        let rate = most / 2
        let (before, after) = try await windows(echo, daemon) { server in
            var plan = LoadPlan(address: server.tcp)
            plan.pace = .open(perSecond: rate)
            return plan
        }
        let latencies = Table(["half load, \(Table.figure(rate))/s, us", "p50", "p90", "p99", "p99.9", "max"])
        for (name, windows) in [("echo", before), ("daemon", after)] {
            let latency = windows.map(\.report.latency)
            latencies.row(
                [name] + [latency.map(\.p50), latency.map(\.p90), latency.map(\.p99), latency.map(\.p999), latency.map(\.max)]
                    .map { Table.figure($0.median) })
        }
        let memory = daemon.memory
        print("daemon after this load: \(Table.figure(Double(memory.resident) / 1024, 1)) MB RSS; replies \(after.last?.report.replies ?? [:]), "
            + "errors \(after.map(\.report.errors).filter { !$0.isEmpty })")
    }

    /// Has everything answered once that is asked, so that a short window does not measure a start.
    private func warm(_ daemon: ServerProcess) async throws {
        var plan = LoadPlan(address: daemon.tcp)
        (plan.warmUp, plan.duration) = (.zero, .seconds(5))
        _ = try await LoadRun(plan, asking: mix).report()
    }

    /// Windows of echo and daemon by turns.
    private func windows(
        _ echo: ServerProcess, _ daemon: ServerProcess, _ plan: (ServerProcess) -> LoadPlan
    ) async throws -> (echo: [Window], daemon: [Window]) {
        var (before, after) = ([Window](), [Window]())
        for _ in 0..<rounds {
            before.append(try await window(echo, plan(echo)))
            after.append(try await window(daemon, plan(daemon)))
        }
        return (before, after)
    }

    private func window(_ server: ServerProcess, _ plan: LoadPlan) async throws -> Window {
        var plan = plan
        (plan.warmUp, plan.duration) = (.milliseconds(0), .seconds(seconds))
        let start = server.processorTime
        let report = try await LoadRun(plan, asking: mix).report()
        return Window(report: report, cost: (server.processorTime - start) * 1e6 / Double(max(1, report.answered)))
    }
}
