import NIOCore
import WireProtocol

/// The end of a connection, and what leads to it: its times, and the server's stop.
extension ConnectionHandler {
    /// Closes after all that was written has gone out.
    func finish(_ context: ChannelHandlerContext) {
        guard phase == .open else { return }
        phase = .finishing
        input = ByteBuffer()
        lastActivity = .now()
        if inputEnded {
            // With the input closed, NIO turns a closed output into a close that drops unsent bytes.
            context.writeAndFlush(wrapOutboundOut(ByteBuffer())).assumeIsolated().whenComplete { _ in
                self.context?.close(promise: nil)
            }
        } else {
            context.close(mode: .output, promise: nil)
            readWanted = false
            context.read()
        }
    }

    func linger(_ context: ChannelHandlerContext) {
        let time = drainBegan == nil ? limits.linger : min(limits.linger, .milliseconds(300))
        context.eventLoop.assumeIsolated().scheduleTask(in: time) { self.context?.close(promise: nil) }
    }

    func abandon() {
        giveBack()
        context?.close(promise: nil)
    }

    func evict() {
        tell(.buffers)
        abandon()
    }

    func tell(_ cause: ConnectionEvent.Cause) {
        connections.observe(.limited(cause, context?.channel.remoteAddress))
    }

    func sweep(now: NIODeadline, idle: TimeAmount) {
        guard let context, phase != .closed else { return }
        if let unwritableSince, now - unwritableSince > limits.unread {
            tell(.unread)
            return abandon()
        }
        if phase == .finishing {
            if now - lastActivity > limits.unread { abandon() }
            return
        }
        guard !isBusy, input.readableBytes == 0 else { return }
        let isLineLate = clock.isLate(now, limit: limits.line)
        if splitter.isSkipping, isLineLate || clock.isSkippedTooLong(now, limit: limits.overlong) {
            // A JSON line has the whole time of a line, so that bridges stay in step.
            if isLineLate || splitter.skips(.text), let line = splitter.giveUpSkipping() {
                clock = LineClock()
                var out: [UInt8] = []
                _ = answer(line, into: &out, context)
                return settle(context, out, closes: !isWaiting)
            }
        } else if isLineLate {
            tell(.lineTime)
            return abandon()
        }
        guard now - lastActivity > idle else { return }
        tell(.idle)
        finish(context)
    }

    // MARK: Draining

    func drain() {
        guard drainBegan == nil else { return }
        drainBegan = .now()
        scheduleDrainCheck()
    }

    private func scheduleDrainCheck() {
        let loop = connections.loop
        loop.assumeIsolated().scheduleTask(in: .milliseconds(25)) { self.checkDrain() }
    }

    private func checkDrain() {
        guard phase == .open, let context, let drainBegan else { return }
        let now = NIODeadline.now()
        let isQuiet = !isBusy && input.readableBytes == 0 && context.channel.isWritable
        if isQuiet, now - max(drainBegan, lastActivity) >= limits.drainQuiet { return finish(context) }
        if now - drainBegan >= limits.drain {
            isLate = true
            // A client that sends bytes but no line, or takes no replies, gets no more time.
            if let unwritableSince, now - unwritableSince >= limits.drain { return abandon() }
            if !isWaiting, now - drainBegan >= limits.drain + .milliseconds(400) { return finish(context) }
        }
        scheduleDrainCheck()
    }
}
