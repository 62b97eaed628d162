import LoadGenerator
import NIOCore
import NIOPosix
import Synchronization
import Testing
import WireProtocol
import WireTransport

/// Loads on a server that goes wrong in known ways. Counts, and latencies that a stall cannot be without.
@Suite(.serialized) struct LoadRunTests {
    private static func run(
        _ pace: LoadPlan.Pace, fault: ScriptedResponder.Fault = .none, at: Int = 20, connections: Int = 1, depth: Int = 1, threads: Int = 1, grace: Duration = .seconds(30)
    ) async throws -> (report: LoadReport, received: Int) {
        let received = ScriptedResponder.Received()
        let server = try await LineServer(
            group: .singletonMultiThreadedEventLoopGroup, limits: ConnectionLimits(connections: 100), refusal: []
        ) { ScriptedResponder(fault: fault, at: at, received: received) }
        let listener = try await server.listen(on: .tcp(host: "127.0.0.1", port: 0))
        var plan = LoadPlan(address: listener.address)
        (plan.pace, plan.connections, plan.depth, plan.threads) = (pace, connections, depth, threads)
        (plan.warmUp, plan.duration, plan.grace) = (.zero, .seconds(1), fault == .hang ? .seconds(1) : grace)
        let mix = try QuestionMix((0..<7).map { .init(language: "en", text: "question \($0)") })
        let report = try await LoadRun(plan, asking: mix).report()
        await listener.close()
        server.abandonConnections()
        return (report, received.count.load(ordering: .relaxed))
    }

    @Test func `more connections than files may be open are refused before one is opened`() async throws {
        var plan = LoadPlan(address: .tcp(host: "127.0.0.1", port: 1))
        plan.connections = DescriptorLimit.raised()
        let error = await #expect(throws: LoadError.self) {
            _ = try await LoadRun(plan, asking: QuestionMix([.init(language: "en", text: "q")])).tally()
        }
        #expect(error?.code == .tooFewDescriptors)
    }

    @Test(arguments: [(1, 1, 1), (5, 4, 2)])
    func `a closed loop counts each reply`(connections: Int, depth: Int, threads: Int) async throws {
        let (report, received) = try await Self.run(.closed, connections: connections, depth: depth, threads: threads)
        #expect(report.errors.isEmpty)
        #expect(report.answered > 0 && report.answered <= received)
        #expect(report.replies == ["answer": report.answered])
    }

    @Test func `an open loop sends what was offered, no less and no more`() async throws {
        let (report, received) = try await Self.run(.open(perSecond: 200), connections: 3, threads: 2)
        #expect(report.errors.isEmpty)
        #expect((199...201).contains(received) && report.answered == received)
    }

    @Test func `an open loop of more than can be sent ends in time and counts what was not`() async throws {
        let start = ContinuousClock.now
        let (report, _) = try await Self.run(.open(perSecond: 5_000_000), connections: 3, grace: .seconds(1))
        #expect(ContinuousClock.now - start < .seconds(15))
        #expect(report.answered > 0)
        #expect((4_999_999...5_000_001).contains(report.answered + report.errors.values.reduce(0, +)))
    }

    /// A server that hangs once for 0.4 of a second keeps 80 of 200 residents waiting, not one.
    @Test func `a single stall shows in the latencies of all that it delays`() async throws {
        let (report, _) = try await Self.run(.open(perSecond: 200), fault: .stall)
        #expect(report.errors.isEmpty)
        #expect(report.latency.p99 > 300_000)
        #expect(report.latency.p90 > 100_000)
    }

    @Test(arguments: [
        (ScriptedResponder.Fault.wrongID, "out_of_order"), (.refuse, "rate_limited"), (.close, "closed"), (.hang, "unanswered"),
    ])
    func `what goes wrong is counted by its kind`(fault: ScriptedResponder.Fault, name: String) async throws {
        let (report, _) = try await Self.run(.open(perSecond: 100), fault: fault)
        #expect(report.errors[name] == 1)
        // Without its only connection, or with one that waits for ever, the rest is never sent.
        let rest = fault == .close || fault == .hang ? 100 - 20 : 0
        #expect((rest - 1...rest + 1).contains(report.errors["unsent"] ?? 0))
        #expect(report.errors.count == (rest > 0 ? 2 : 1))
    }

    @Test func `an address where nobody listens is an error that says so`() async throws {
        let plan = LoadPlan(address: .unix(path: "/nonexistent/socket"))
        let mix = try QuestionMix([.init(language: "en", text: "a")])
        let error = await #expect(throws: LoadError.self) { try await LoadRun(plan, asking: mix).report() }
        #expect(error?.code == .cannotConnect && error?.description.contains("/nonexistent/socket") == true)
    }
}
