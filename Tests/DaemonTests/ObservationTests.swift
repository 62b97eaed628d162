import NIOHTTP1
import Testing
import WireProtocol
import WireTransport

@testable import Daemon

@Suite(.serialized) struct ObservationTests {
    static func observation(_ desk: any Desk = FakeDesk()) -> (Observation, Vitals) {
        let vitals = Vitals(count: ConnectionCount())
        return (Observation(desks: CurrentDesk(desk), vitals: vitals), vitals)
    }

    @Test func `is well while the desk answers, and not when it does not or the daemon stops`() async {
        let (well, vitals) = Self.observation()
        #expect(await well.page(.GET, "/health") == .init(status: .ok, body: "ok\n"))
        vitals.isStopping = true
        #expect(await well.page(.GET, "/health") == .init(status: .serviceUnavailable, body: "stopping\n"))
        let (broken, _) = Self.observation(DeskCheckTests.BrokenDesk())
        #expect(await broken.page(.GET, "/health").status == .serviceUnavailable)
    }

    @Test func `shows two pages and nothing else, and lets nothing be changed`() async {
        let (observation, _) = Self.observation()
        #expect(await observation.page(.GET, "/metrics?x=1").body.contains("\nmadoguchi_catalog_info{version=\"1\"} 1\n"))
        #expect(await observation.page(.GET, "/").status == .notFound)
        #expect(await observation.page(.GET, "/metrics/../x").status == .notFound)
        #expect(await observation.page(.POST, "/metrics").status == .methodNotAllowed)
    }

    /// Where the daemon says that the figures are.
    static func port(_ daemon: RunningDaemon) async throws -> Int {
        for _ in 0..<500 {
            let places = daemon.lines.all.compactMap { $0.firstMatch(of: /metrics and health on 127\.0\.0\.1:(\d+)/)?.1 }
            if let port = places.first.flatMap({ Int($0) }) { return port }
            try await Task.sleep(for: .milliseconds(10))
        }
        throw LogIsSilent()
    }

    struct LogIsSilent: Error {}

    @Test func `serves figures over HTTP beside the counter, and the same as an op`() async throws {
        try await RunningDaemon.serve(configure: { $0.metricsAddress = .tcp(host: "127.0.0.1", port: 0) }) { daemon in
            var client = try await daemon.client()
            try await client.send(#"{"question":"q","lang":"th"}"#)
            _ = try await client.receiveJSON()
            try await client.send(#"{"op":"metrics","id":1}"#)
            let reply = try await client.receiveJSON()
            #expect(reply.hasPrefix(#"{"id":1,"type":"metrics","metrics":[{"name":"madoguchi_answer_seconds_bucket","labels":{"le":"0.0001"},"value":"#))
            #expect(reply.contains(#"{"name":"madoguchi_questions_total","labels":{"lang":"th","type":"answer"},"value":1}"#))
            let port = try await Self.port(daemon)
            for (request, status) in [("GET /metrics", "200 OK"), ("GET /health", "200 OK"), ("HEAD /health", "200 OK"), ("PUT /x", "404 Not Found")] {
                var watcher = try await LineClient.connect(to: .tcp(host: "127.0.0.1", port: port))
                try await watcher.send(bytes: Array("\(request) HTTP/1.1\r\nhost: x\r\n\r\n".utf8))
                var lines: [String] = []
                while let line = try await watcher.receiveLine() { lines.append(line) }
                #expect(lines.first == "HTTP/1.1 \(status)\r")
                #expect(lines.contains(#"madoguchi_questions_total{lang="th",type="answer"} 1"#) == (request == "GET /metrics"))
                #expect(lines.contains("ok") == (request == "GET /health"))
            }
            // One that sends nothing more gets its page all the same; those that never finish a request make room for others.
            for _ in 0..<20 {
                var done = try await LineClient.connect(to: .tcp(host: "127.0.0.1", port: port))
                try await done.send(bytes: Array("GET /metrics HTTP/1.1\r\nhost: x\r\n\r\n".utf8))
                await done.endInput()
                #expect(try await done.receiveLine() == "HTTP/1.1 200 OK\r")
            }
            var stuck: [LineClient] = []
            for _ in 0..<40 {
                let half = try await LineClient.connect(to: .tcp(host: "127.0.0.1", port: port))
                try await half.send(bytes: Array("GET /he".utf8))
                stuck.append(half)
            }
            var beside = try await LineClient.connect(to: .tcp(host: "127.0.0.1", port: port))
            try await beside.send(bytes: Array("GET /health HTTP/1.1\r\nhost: x\r\n\r\n".utf8))
            #expect(try await beside.receiveLine() == "HTTP/1.1 200 OK\r")
            for client in stuck { await client.close() }
            var nonsense = try await LineClient.connect(to: .tcp(host: "127.0.0.1", port: port))
            try await nonsense.send("nonsense")
            #expect(try await nonsense.receiveLine()?.hasPrefix("HTTP/1.1 400") == true)
        }
    }

    @Test func `a taken address is told as a taken counter's is, with the setting to change`() async throws {
        try await RunningDaemon.serve { daemon in
            let taken = daemon.addresses[0]
            let error = await #expect(throws: DaemonError.self) {
                try await RunningDaemon.serve(configure: { $0.metricsAddress = taken }) { other in try await other.end() }
            }
            #expect(error?.code == .cannotListen)
            #expect(
                error?.message
                    == "cannot listen on \(taken): another program listens there, or another setting of this one covers it ([::] takes IPv4 as well); stop it, or choose another address with --set metrics-listen=HOST:PORT")
        }
    }
}
