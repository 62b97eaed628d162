import NIOCore
import NIOHTTP1

/// Answers one HTTP request and closes the connection.
final class ObservationHandler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let observation: Observation
    private var context: ChannelHandlerContext?
    private var head: HTTPRequestHead?
    private var isAnswered = false

    init(_ observation: Observation) { self.observation = observation }

    func handlerAdded(context: ChannelHandlerContext) { self.context = context }

    func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head): self.head = head
        case .body: break
        case .end:
            guard let head, !isAnswered else { return }
            isAnswered = true
            let loop = context.eventLoop
            let handler = NIOLoopBound(self, eventLoop: loop)
            let observation = observation
            Task {
                let page = await observation.page(head.method, head.uri)
                loop.execute { handler.value.send(page, isHead: head.method == .HEAD) }
            }
        }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        // Without a request nothing will come of it.
        let isOver = (event as? ChannelEvent) == .inputClosed && !isAnswered
        if event is IdleStateHandler.IdleStateEvent || isOver { return context.close(promise: nil) }
        context.fireUserInboundEventTriggered(event)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

    private func send(_ page: Observation.Page, isHead: Bool) {
        guard let context else { return }
        let headers: HTTPHeaders = [
            "content-type": page.type, "content-length": "\(page.body.utf8.count)", "cache-control": "no-store",
            "connection": "close",
        ]
        context.write(wrapOutboundOut(.head(.init(version: .http1_1, status: page.status, headers: headers))), promise: nil)
        if !isHead { context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(string: page.body)))), promise: nil) }
        context.writeAndFlush(wrapOutboundOut(.end(nil))).assumeIsolated().whenComplete { _ in
            self.context?.close(promise: nil)
        }
    }
}
