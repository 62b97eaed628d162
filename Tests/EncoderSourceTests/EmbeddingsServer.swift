import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

/// A small server of `/v1/embeddings` for tests, which behaves as it is told.
final class EmbeddingsServer: Sendable {
    enum Manner: Sendable {
        /// The vector of a text is `[its length in bytes, 1]`; the items come in reverse order.
        case good
        case never
        case malformed
        case fails
        case wrongDimension
        case hangsUp
    }

    private let channel: any Channel
    private let state: State

    final class State: Sendable {
        let manner: Mutex<Manner>
        /// The `input` of each request so far.
        let inputs = Mutex<[[String]]>([])

        init(_ manner: Manner) { self.manner = Mutex(manner) }
    }

    /// On a port of its own, or `port`.
    static func started(_ manner: Manner = .good, port: Int = 0, socket: String? = nil) async throws -> EmbeddingsServer {
        let state = State(manner)
        let bootstrap = ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.configureHTTPServerPipeline()
                    try channel.pipeline.syncOperations.addHandler(RequestHandler(state))
                }
            }
        let channel =
            if let socket { try await bootstrap.bind(unixDomainSocketPath: socket).get() } else {
                try await bootstrap.bind(host: "127.0.0.1", port: port).get()
            }
        return EmbeddingsServer(channel, state)
    }

    private init(_ channel: any Channel, _ state: State) {
        self.channel = channel
        self.state = state
    }

    var port: Int { channel.localAddress?.port ?? 0 }
    var address: String { "http://127.0.0.1:\(port)/v1#test-model" }
    var inputs: [[String]] { state.inputs.withLock(\.self) }

    func behave(_ manner: Manner) { state.manner.withLock { $0 = manner } }

    func stop() async throws { try await channel.close().get() }
}

/// Answers one request of a connection.
private final class RequestHandler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private struct Request: Decodable {
        var model: String
        var input: [String]
    }

    private let state: EmbeddingsServer.State
    private var body = Data()
    private var uri = ""

    init(_ state: EmbeddingsServer.State) { self.state = state }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head): uri = head.uri
        case .body(let part): body.append(contentsOf: part.readableBytesView)
        case .end: answer(context)
        }
    }

    private func answer(_ context: ChannelHandlerContext) {
        guard uri == "/v1/embeddings", let request = try? JSONDecoder().decode(Request.self, from: body) else {
            return send("no such thing", .notFound, context)
        }
        state.inputs.withLock { $0.append(request.input) }
        switch state.manner.withLock(\.self) {
        case .good: send(Self.json(request.input.map { [$0.utf8.count, 1] }), .ok, context)
        case .wrongDimension: send(Self.json(request.input.map { [$0.utf8.count, 1, 2] }), .ok, context)
        case .malformed: send(#"{"data":[{"embedding":"none"}]}"#, .ok, context)
        case .fails: send("out of memory", .internalServerError, context)
        case .hangsUp: context.close(promise: nil)
        case .never: break
        }
    }

    private static func json(_ vectors: [[Int]]) -> String {
        let items = vectors.enumerated().map { #"{"object":"embedding","index":\#($0),"embedding":\#($1)}"# }
        return #"{"object":"list","data":[\#(items.reversed().joined(separator: ","))],"model":"test-model"}"#
    }

    private func send(_ text: String, _ status: HTTPResponseStatus, _ context: ChannelHandlerContext) {
        let headers: HTTPHeaders = ["Content-Length": String(text.utf8.count), "Connection": "close"]
        context.write(wrapOutboundOut(.head(.init(version: .http1_1, status: status, headers: headers))), promise: nil)
        context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(string: text)))), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    }
}
