import Foundation
import NIOCore
import NIOHTTP1

/// Takes one answer in and keeps its promise, however the connection ends.
final class AnswerHandler: ChannelInboundHandler {
    typealias InboundIn = HTTPClientResponsePart

    private let promise: EventLoopPromise<Data>
    private var body = Data()
    private var status = HTTPResponseStatus.ok

    /// Why an answer is none.
    struct Unusable: Error, CustomStringConvertible {
        var description: String
    }

    init(_ promise: EventLoopPromise<Data>) { self.promise = promise }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head): status = head.status
        case .body(let part):
            guard body.count + part.readableBytes <= EmbeddingsCall.longestAnswer else {
                promise.fail(Unusable(description: "its answer is longer than \(EmbeddingsCall.longestAnswer) bytes"))
                return
            }
            body.append(contentsOf: part.readableBytesView)
        case .end:
            guard status == .ok else {
                let reason = String(decoding: body.prefix(200), as: UTF8.self)
                promise.fail(Unusable(description: "it says \(status.code) \(status.reasonPhrase): \(reason)"))
                return
            }
            promise.succeed(body)
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { promise.fail(error) }

    func channelInactive(context: ChannelHandlerContext) {
        // Does nothing after a whole answer.
        promise.fail(Unusable(description: "it closed the connection without a whole answer"))
    }
}
