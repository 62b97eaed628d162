import LoadGenerator
import WireTransport

/// What connections cost in memory: idle, after an answer, and what of it is given back.
struct ConnectionMemory {
    let servers: Servers
    let mix: QuestionMix
    let counts: [Int]

    func run() async throws {
        let table = Table(["held connections", "count", "idle B each", "after an answer B", "all MB", "10 s after MB", "given back"])
        for count in counts {
            for kind in ServerProcess.Kind.allCases {
                let server = try await servers.start(kind)
                defer { server.stop() }
                try await warm(server)
                let start = server.memory.anonymous
                var clients: [LineClient] = []
                for _ in 0..<count { clients.append(try await LineClient.connect(to: server.tcp)) }
                let idle = server.memory.anonymous
                for index in clients.indices {
                    try await clients[index].send(Servers.question)
                    _ = try await clients[index].receiveJSON()
                }
                let asked = server.memory
                for client in clients { await client.close() }
                try await Task.sleep(for: .seconds(10))
                let end = server.memory
                func each(_ kilobytes: Int) -> String { Table.figure(Double(kilobytes - start) * 1024 / Double(count)) }
                let share = Double(asked.anonymous - end.anonymous) / Double(max(1, asked.anonymous - start))
                table.row([
                    kind.rawValue, String(count), each(idle), each(asked.anonymous), Table.figure(Double(asked.resident) / 1024, 1),
                    Table.figure(Double(end.resident) / 1024, 1), Table.figure(share * 100) + " %",
                ])
            }
        }
    }

    /// What the first answers leave behind is no connection's.
    private func warm(_ server: ServerProcess) async throws {
        var plan = LoadPlan(address: server.tcp)
        (plan.connections, plan.warmUp, plan.duration) = (1, .zero, .milliseconds(500))
        _ = try await LoadRun(plan, asking: mix).report()
    }
}
