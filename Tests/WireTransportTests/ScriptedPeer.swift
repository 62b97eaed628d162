import NIOCore
import NIOPosix

#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

@testable import WireTransport

/// A server that says its bytes to whoever connects and ends the connection then, whatever it is asked.
struct ScriptedPeer {
    enum End { case close, reset, stay }

    let address: Address
    private let channel: any Channel

    init(says bytes: [UInt8], then end: End) async throws {
        channel = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture { try channel.pipeline.syncOperations.addHandler(Speaker(bytes: bytes, end: end)) }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        address = .tcp(host: "127.0.0.1", port: channel.localAddress?.port ?? 0)
    }

    func stop() async { try? await channel.close() }

    private final class Speaker: ChannelInboundHandler {
        typealias InboundIn = ByteBuffer
        typealias OutboundOut = ByteBuffer

        private let bytes: [UInt8]
        private let end: End

        init(bytes: [UInt8], end: End) { (self.bytes, self.end) = (bytes, end) }

        func channelActive(context: ChannelHandlerContext) {
            // Without lingering a close is a reset.
            if end == .reset { (context.channel as? any SocketOptionProvider)?.setSoLinger(linger(l_onoff: 1, l_linger: 0)).whenComplete { _ in } }
            context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: bytes)), promise: nil)
            if end != .stay { context.close(promise: nil) }
        }
    }
}
