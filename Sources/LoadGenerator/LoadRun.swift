import NIOCore
import NIOPosix
import WireProtocol
import WireTransport

/// Brings a load to bear on a server and tells what was seen.
package struct LoadRun: Sendable {
    private let plan: LoadPlan
    private let mix: QuestionMix

    package init(_ plan: LoadPlan, asking mix: QuestionMix) {
        self.plan = plan
        self.mix = mix
    }

    package func report() async throws -> LoadReport { LoadReport(plan, try await tally()) }

    package func tally() async throws -> LoadTally {
        let most = DescriptorLimit.connections(
            configured: plan.connections, descriptors: DescriptorLimit.raised(), loops: plan.threads, listeners: 0)
        // Without descriptors Dispatch ends the process, without a word.
        guard most == plan.connections else {
            throw LoadError(
                code: .tooFewDescriptors, message: "\(plan.connections) connections cannot be had: this process may open files for \(most)",
                mend: "raise the limit with `ulimit -n`, or ask for fewer")
        }
        let group = MultiThreadedEventLoopGroup(numberOfThreads: plan.threads)
        do {
            let tally = try await tally(on: group)
            try await group.shutdownGracefully()
            return tally
        } catch {
            try? await group.shutdownGracefully()
            throw error
        }
    }

    private func tally(on group: MultiThreadedEventLoopGroup) async throws -> LoadTally {
        let lines = mix.lines(plan.form)
        let loops = Array(group.makeIterator())
        var loads: [NIOLoopBound<LoopLoad>] = []
        for (number, loop) in loops.enumerated() {
            let first = number * lines.count / loops.count
            loads.append(
                try await loop.submit { [plan] in
                    NIOLoopBound(LoopLoad(plan, lines, share: 1 / Double(loops.count), first: first, loop: loop), eventLoop: loop)
                }.get())
        }
        try await connect(loads)
        let start = NIODeadline.now() + .milliseconds(1)
        for load in loads { load.eventLoop.execute { load.value.start(at: start) } }
        try await Task.sleep(for: plan.warmUp + plan.duration)
        try await awaitReplies(loads)
        var tally = LoadTally()
        for load in loads {
            tally.add(
                try await load.eventLoop.submit {
                    load.value.finish()
                    return load.value.tally
                }.get())
        }
        return tally
    }

    private func awaitReplies(_ loads: [NIOLoopBound<LoopLoad>]) async throws {
        let latest = ContinuousClock.now + plan.grace
        while ContinuousClock.now < latest {
            var isDone = true
            for load in loads where isDone { isDone = try await load.eventLoop.submit { load.value.isDone }.get() }
            if isDone { return }
            try await Task.sleep(for: .milliseconds(10))
        }
    }

    /// Connects, at most so many at once that the server's backlog holds them.
    private func connect(_ loads: [NIOLoopBound<LoopLoad>]) async throws {
        var (refused, reason): (Int, TransportError?) = (0, nil)
        for start in stride(from: 0, to: plan.connections, by: 100) {
            let futures = (start..<min(start + 100, plan.connections)).map { (loads[$0 % loads.count], connection(in: loads[$0 % loads.count])) }
            for (load, future) in futures {
                do {
                    _ = try await future.get()
                } catch {
                    refused += 1
                    reason = TransportError(connecting: plan.address, error)
                    load.eventLoop.execute { load.value.refusedConnection() }
                }
            }
        }
        if refused == plan.connections, let reason {
            throw LoadError(code: .cannotConnect, message: "\(reason.address): \(reason.message)", mend: reason.mend)
        }
    }

    private func connection(in load: NIOLoopBound<LoopLoad>) -> EventLoopFuture<any Channel> {
        let bootstrap = ClientBootstrap(group: load.eventLoop)
            .connectTimeout(.seconds(10))
            .channelOption(.maxMessagesPerRead, value: 1)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(load.value.makeConnection())
                }
            }
        return switch plan.address {
        case .tcp(let host, let port): bootstrap.connect(host: host, port: port)
        case .unix(let path): bootstrap.connect(unixDomainSocketPath: path)
        }
    }
}
