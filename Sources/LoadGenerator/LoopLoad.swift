import NIOCore

/// One event loop's part of a load: its connections, what they ask next and when, and what was seen.
final class LoopLoad {
    /// Requests that are due and wait for room, of all connections together: 16 MB. What comes due beyond is never sent.
    private static let mostWaiting = 1_000_000
    /// Requests sent in one turn of the loop, so that replies are read in between however far behind it is.
    private static let mostAtOnce = 1000

    private let plan: LoadPlan
    private let lines: [[UInt8]]
    private let loop: any EventLoop
    private var nextQuestion: Int
    private var connections: [LoadConnection] = []
    private(set) var tally = LoadTally()

    private var begin = NIODeadline.distantFuture
    private var counted = NIODeadline.distantFuture
    private var end = NIODeadline.distantFuture
    /// For an open loop: nanoseconds between two requests of this loop, how many are sent, whose turn it is.
    private let interval: Double
    private var sent = 0
    private var turn = 0
    private var waiting = 0

    /// - Parameters:
    ///   - share: the part of the plan's rate that this loop brings about.
    ///   - first: the place of the question that it asks first.
    init(_ plan: LoadPlan, _ lines: [[UInt8]], share: Double, first: Int, loop: any EventLoop) {
        self.plan = plan
        self.lines = lines
        self.loop = loop
        nextQuestion = first % lines.count
        interval = if case .open(let perSecond) = plan.pace { 1e9 / (perSecond * share) } else { 0 }
    }

    func makeConnection() -> LoadConnection {
        let connection = LoadConnection(depth: plan.depth, form: plan.form, in: self)
        connections.append(connection)
        return connection
    }

    func start(at moment: NIODeadline) {
        begin = moment
        counted = moment + TimeAmount(plan.warmUp)
        end = counted + TimeAmount(plan.duration)
        if plan.pace != .closed { return tick() }
        for connection in connections where connection.isOpen {
            for _ in 0..<plan.depth { ask(connection, due: .now()) }
            connection.flush()
        }
    }

    /// Whether every request was answered, and none is due that has yet to be sent: on a machine that is busy the last are late.
    var isDone: Bool { (plan.pace == .closed || due(sent) >= end) && connections.allSatisfy { $0.unanswered == 0 } }

    /// Counts what is still open, and lets the connections go.
    func finish() {
        giveUpUnsent()
        end = min(end, .now())
        for connection in connections { connection.giveUp() }
    }

    private func ask(_ connection: LoadConnection, due: NIODeadline) {
        let question = nextQuestion
        nextQuestion = question + 1 == lines.count ? 0 : question + 1
        connection.ask(Asked(due: due, question: question))
    }

    /// Whether one more request may wait; counts it among those that do.
    func makeRoomToWait() -> Bool {
        guard waiting < Self.mostWaiting else { return false }
        waiting += 1
        return true
    }

    func leaveWaiting(_ count: Int) { waiting -= count }

    func line(_ asked: Asked) -> [UInt8] { lines[asked.question] }

    // MARK: The open loop

    private func due(_ number: Int) -> NIODeadline { begin + .nanoseconds(Int64(Double(number) * interval)) }

    /// Sends all that is due and comes back when the next is.
    private func tick() {
        let now = NIODeadline.now()
        var asked: [LoadConnection] = []
        let most = sent + Self.mostAtOnce
        while sent < most, due(sent) <= now, due(sent) < end {
            defer { sent += 1 }
            guard let connection = nextConnection() else {
                if isCounted(due(sent)) { tally.count(.unsent) }
                continue
            }
            ask(connection, due: due(sent))
            asked.append(connection)
        }
        for connection in asked { connection.flush() }
        guard due(sent) < end else { return }
        // A moment ahead, or the loop would come back here before it reads.
        let next = sent < most ? due(sent) : max(due(sent), .now() + .microseconds(100))
        loop.assumeIsolated().scheduleTask(deadline: next) { self.tick() }
    }

    /// Counts what was to be sent and is given up, and sees to it that none of it is sent any more.
    private func giveUpUnsent() {
        guard plan.pace != .closed else { return }
        func place(of moment: NIODeadline) -> Int { Int((Double((moment - begin).nanoseconds) / interval).rounded(.up)) }
        let total = place(of: end)
        tally.count(.unsent, times: total - max(sent, place(of: counted)))
        sent = max(sent, total)
    }

    private func nextConnection() -> LoadConnection? {
        for _ in connections.indices {
            turn = turn + 1 < connections.count ? turn + 1 : 0
            if connections[turn].isOpen { return connections[turn] }
        }
        return nil
    }

    // MARK: What comes back

    private func isCounted(_ due: NIODeadline) -> Bool { due >= counted && due < end }

    func answered(_ asked: Asked, _ reply: ReplyScanner.Reply, at now: NIODeadline) {
        let isInTime = now >= counted && now < end
        if isInTime { tally.countInTime() }
        // A closed loop counts what came, an open one what was to be sent, however late its reply.
        guard plan.pace == .closed ? isInTime : isCounted(asked.due) else { return }
        tally.count(reply, latency: (now - asked.due).nanoseconds)
        if let id = reply.id, id != asked.question { tally.count(.outOfOrder) }
    }

    func failed(_ asked: Asked, _ failure: LoadFailure) {
        if isCounted(asked.due) { tally.count(failure) }
    }

    func refusedConnection() { tally.count(.refusedConnection) }

    /// After a reply: what a closed loop asks next.
    func goOn(_ connection: LoadConnection, at now: NIODeadline) {
        if plan.pace == .closed, now < end { ask(connection, due: now) }
    }
}
