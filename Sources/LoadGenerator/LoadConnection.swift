import NIOCore
import WireProtocol

/// One connection of a load: sends what it is told to, at most so many requests at once, and knows to which request a
/// reply belongs, since replies come in order.
final class LoadConnection: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let depth: Int
    private let load: LoopLoad
    private var scanner: ReplyScanner
    private var context: ChannelHandlerContext?
    private var out = ByteBuffer()
    /// Sent and not answered, oldest first.
    private var sent = CircularBuffer<Asked>()
    /// Due, but as many as may be are unanswered.
    private var waiting = CircularBuffer<Asked>()

    init(depth: Int, form: WireForm, in load: LoopLoad) {
        self.depth = depth
        self.load = load
        scanner = ReplyScanner(form)
    }

    var isOpen: Bool { context != nil }

    var unanswered: Int { sent.count + waiting.count }

    /// Sends a request at the next `flush`, or once there is room for it.
    func ask(_ asked: Asked) {
        guard sent.count < depth else {
            if load.makeRoomToWait() { waiting.append(asked) } else { load.failed(asked, .unsent) }
            return
        }
        sent.append(asked)
        out.writeBytes(load.line(asked))
    }

    func flush() {
        guard let context, out.readableBytes > 0 else { return }
        context.writeAndFlush(wrapOutboundOut(out), promise: nil)
        out = ByteBuffer()
    }

    /// Counts what is still unanswered, and closes.
    func giveUp() {
        fail(.unanswered)
        context?.close(promise: nil)
    }

    private func fail(_ failure: LoadFailure) {
        for asked in sent { load.failed(asked, failure) }
        for asked in waiting { load.failed(asked, .unsent) }
        load.leaveWaiting(waiting.count)
        sent.removeAll()
        waiting.removeAll()
    }

    func channelActive(context: ChannelHandlerContext) { self.context = context }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let now = NIODeadline.now()
        let bytes = unwrapInboundIn(data)
        scanner.take(bytes.readableBytesSpan) { reply in
            guard let asked = sent.popFirst() else { return }
            load.answered(asked, reply, at: now)
            if let next = waiting.popFirst() {
                load.leaveWaiting(1)
                ask(next)
            } else {
                load.goOn(self, at: now)
            }
        }
        flush()
    }

    func channelInactive(context: ChannelHandlerContext) {
        self.context = nil
        fail(.closed)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}
