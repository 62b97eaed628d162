/// From exec to the first whole answer, and the memory then.
struct StartTimes {
    let servers: Servers
    let starts: Int

    func run() async throws {
        var (times, memory) = ([ServerProcess.Kind: [Double]](), [ServerProcess.Kind: (resident: Int, anonymous: Int)]())
        for _ in 0..<starts {
            for kind in ServerProcess.Kind.allCases {
                let server = try await servers.start(kind)
                times[kind, default: []].append(server.firstAnswer)
                memory[kind] = server.memory
                server.stop()
            }
        }
        let table = Table(["start", "first answer ms", "least", "RSS MB", "private MB"])
        for kind in ServerProcess.Kind.allCases {
            let (times, memory) = (times[kind] ?? [], memory[kind] ?? (0, 0))
            table.row([
                kind.rawValue, Table.figure(times.median, 1), Table.figure(times.min() ?? 0, 1), Table.figure(Double(memory.resident) / 1024, 1),
                Table.figure(Double(memory.anonymous) / 1024, 1),
            ])
        }
    }
}
