import NIOCore

/// Writes a reply for each line and flushes when the read is complete.
final class EchoHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let reply: ByteBuffer

    init(_ reply: ByteBuffer) { self.reply = reply }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) { context.write(wrapOutboundOut(reply), promise: nil) }

    func channelReadComplete(context: ChannelHandlerContext) { context.flush() }
}
