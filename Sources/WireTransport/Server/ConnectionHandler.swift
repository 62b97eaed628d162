import NIOCore
import WireProtocol

/// One client's connection: bytes in, lines to the responder, replies out, in order and one at a time.
///
/// A plain channel handler with its own scan over the read, one buffer out and one flush a read: measured twice as
/// fast as a decoder in front of a handler, six times as fast as async sequences when clients pipeline. Reading stops
/// while an answer is awaited, while unread input is left, and while the client does not take its replies.
/// How it ends, and what its times end, is in an extension.
final class ConnectionHandler<Responder: LineResponder>: ChannelDuplexHandler, LoopConnection {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = Never
    typealias OutboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    enum Phase {
        case open
        /// The last reply is written; what still comes in is discarded.
        case finishing
        case closed
    }

    let connections: LoopConnections
    var limits: ConnectionLimits { connections.limits }
    private var responder: Responder
    private var meter: ConnectionMeter
    var context: ChannelHandlerContext?
    var phase = Phase.open

    var splitter = LineSplitter()
    /// What was read and not yet looked at.
    var input = ByteBuffer()
    var inputEnded = false
    /// Whether the line that the end of input ends was taken.
    private var inputFinished = false
    /// Whether an answer comes later.
    var isWaiting = false
    private var isTurnScheduled = false
    var readWanted = false
    private var isReadSlowed = false
    /// Of the line that has begun and not ended.
    var clock = LineClock()

    var lastActivity = NIODeadline.now()
    var unwritableSince: NIODeadline?
    /// Bytes counted as held because the client takes no replies.
    private var heldBytes = 0
    /// Whether it once asked faster than it may.
    private var isTooFast = false
    var drainBegan: NIODeadline?
    /// Whether the time for answers is over: the next line is told so, and closes the connection.
    var isLate = false

    init(_ responder: Responder, meter: ConnectionMeter, in connections: LoopConnections) {
        self.responder = responder
        self.meter = meter
        self.connections = connections
    }

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
        connections.add(self)
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        phase = .closed
        self.context = nil
        giveBack()
        connections.remove(self)
    }

    func channelInactive(context: ChannelHandlerContext) {
        phase = .closed
        giveBack()
        connections.remove(self)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        // A reset by the client is everyday life: no log line, nothing to answer.
        context.close(promise: nil)
    }

    // MARK: Input

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard phase == .open else { return }
        var bytes = unwrapInboundIn(data)
        lastActivity = .now()
        if input.readableBytes == 0 { input = bytes } else { input.writeBuffer(&bytes) }
        // Where others wait, the first question of a read is answered at once, the rest in its turn.
        takeTurn(context, most: connections.isCrowded ? 1 : limits.requestsPerTurn)
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        switch event as? ChannelEvent {
        case .inputClosed:
            inputEnded = true
            if phase == .open { takeTurn(context) }
        case .outputClosed:
            // NIO leaves a channel open whose both halves are shut, if the input went first.
            if inputEnded { context.close(promise: nil) } else { linger(context) }
        case nil:
            context.fireUserInboundEventTriggered(event)
        }
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        guard context.channel.isWritable else {
            unwritableSince = .now()
            return
        }
        unwritableSince = nil
        giveBack()
        // Never a turn on the spot: this comes in the middle of a write whose replies went out at once, and turn would
        // follow turn before the loop looks at any other socket.
        if phase == .open { goOn(context) }
    }

    var stalledSince: NIODeadline? { heldBytes > 0 ? unwritableSince : nil }

    /// Counts what lies here because the client does not take its replies.
    private func hold(_ context: ChannelHandlerContext) {
        guard !context.channel.isWritable, phase != .closed else { return }
        let unsent = try? context.channel.syncOptions?.getOption(.bufferedWritableBytes)
        let bytes = (unsent ?? 0) + input.storageCapacity
        let more = bytes - heldBytes
        heldBytes = bytes
        connections.hold(more)
    }

    func giveBack() {
        if heldBytes > 0 { connections.giveBack(heldBytes) }
        heldBytes = 0
    }

    func read(context: ChannelHandlerContext) {
        if mayRead(context) { context.read() } else { readWanted = true }
    }

    private func mayRead(_ context: ChannelHandlerContext) -> Bool {
        guard phase == .open else { return true }
        return !isWaiting && !isTurnScheduled && !isReadSlowed && input.readableBytes == 0
            && context.channel.isWritable
    }

    private func resumeReading(_ context: ChannelHandlerContext) {
        guard readWanted, mayRead(context) else { return }
        readWanted = false
        context.read()
    }

    /// Notes that a read ended in the middle of a line; one line's many reads come slower.
    private func noteReadOfLine(_ context: ChannelHandlerContext) {
        clock.noteRead(at: .now(), isSkipped: splitter.isSkipping)
        guard clock.reads > limits.readsPerLine, !isReadSlowed else { return }
        if clock.reads == limits.readsPerLine + 1 { tell(.slowed) }
        isReadSlowed = true
        context.eventLoop.assumeIsolated().scheduleTask(in: limits.slowRead) {
            self.isReadSlowed = false
            if let context = self.context { self.resumeReading(context) }
        }
    }

    // MARK: Turns

    var isBusy: Bool { isWaiting || isTurnScheduled }

    private func takeTurn(_ context: ChannelHandlerContext) { takeTurn(context, most: limits.requestsPerTurn) }

    private func takeTurn(_ context: ChannelHandlerContext, most: Int) {
        guard phase == .open, !isBusy, context.channel.isWritable else { return }
        var out: [UInt8] = []
        swap(&out, &connections.scratch)
        var closes = false
        var budget = most
        let end = NIODeadline.now() + limits.slice
        while budget > 0, out.count < limits.replyBytesPerTurn, !closes, !isWaiting, let line = nextLine() {
            budget -= 1
            closes = answer(line, into: &out, context)
            if NIODeadline.now() > end { break }
        }
        // Then all is looked at that was read, whichever turn it took.
        if splitter.isMidLine { noteReadOfLine(context) }
        settle(context, out, closes: closes)
        // A turn ends soon after so many bytes: more than that is one very long reply's.
        guard out.capacity <= 2 * limits.replyBytesPerTurn else { return }
        out.removeAll(keepingCapacity: true)
        swap(&out, &connections.scratch)
    }

    /// Answers a line now, or sees to it that its answer comes; whether the connection closes after it.
    func answer(_ line: ReceivedLine, into out: inout [UInt8], _ context: ChannelHandlerContext) -> Bool {
        if isLate {
            let length = out.count
            _ = responder.refuse(line, .tooLate, into: &out)
            return out.count > length
        }
        let isEndless = if case .endless = line { true } else { false }
        guard meter.take() else {
            if !isTooFast { tell(.rate) }
            isTooFast = true
            return responder.refuse(line, .tooMany, into: &out) == .close || isEndless
        }
        switch responder.answer(line) {
        case nil: return isEndless
        case .now(let answer): return responder.render(answer, into: &out) == .close || isEndless
        case .later(let start):
            isWaiting = true
            let loop = context.eventLoop
            let handler = NIOLoopBound(self, eventLoop: loop)
            start { answer in
                loop.execute { handler.value.receive(answer, closes: isEndless) }
            }
            return false
        }
    }

    private func receive(_ answer: Responder.Answer, closes isEndless: Bool) {
        isWaiting = false
        guard phase == .open, let context else { return }
        lastActivity = .now()
        var out: [UInt8] = []
        let closes = responder.render(answer, into: &out) == .close || isEndless
        settle(context, out, closes: closes)
    }

    /// Sends what a turn brought about and decides what comes next.
    func settle(_ context: ChannelHandlerContext, _ out: [UInt8], closes: Bool) {
        if !out.isEmpty { context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: out)), promise: nil) }
        hold(context)
        if closes { finish(context) } else { goOn(context) }
    }

    /// Sees to it that what was read is answered in its turn; without any, reads on, or closes where nothing follows.
    private func goOn(_ context: ChannelHandlerContext) {
        if isWaiting { return }
        if input.readableBytes > 0 || (inputEnded && !inputFinished) {
            if context.channel.isWritable { scheduleTurn(context) }
        } else if inputEnded {
            finish(context)
        } else {
            resumeReading(context)
        }
    }

    private func scheduleTurn(_ context: ChannelHandlerContext) {
        guard !isTurnScheduled else { return }
        isTurnScheduled = true
        connections.schedule(self)
    }

    func takeScheduledTurn() {
        isTurnScheduled = false
        if let context { takeTurn(context) }
    }

    private func nextLine() -> ReceivedLine? {
        while input.readableBytes > 0 {
            let bytes = input
            let step = splitter.next(in: bytes.readableBytesSpan)
            input.moveReaderIndex(forwardBy: step.consumed)
            // Given back rather than kept: an idle connection holds no buffer.
            if input.readableBytes == 0 { input = ByteBuffer() }
            if let line = step.line {
                clock = LineClock()
                return line
            }
        }
        guard inputEnded, !inputFinished else { return nil }
        inputFinished = true
        clock = LineClock()
        return splitter.finish()
    }
}
