import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix
import SentenceEncoder

/// One POST to a server, on a connection of its own: beside the milliseconds that a model takes, connecting to the same
/// machine is nothing, and there is no idle connection to go stale.
struct EmbeddingsCall {
    let address: ServerAddress

    /// The most bytes of an answer: the vectors of a batch take some hundred kilobytes.
    static let longestAnswer = 16 << 20

    /// The answer's body. Holds the calling thread, which must not be an event loop's, until it is there or `timeout`
    /// has passed.
    func post(_ body: Data, timeout: TimeAmount) throws(EncoderError) -> Data {
        let loop = MultiThreadedEventLoopGroup.singleton.next()
        let promise = loop.makePromise(of: Data.self)
        let request = request(for: body)
        let bootstrap = ClientBootstrap(group: loop).connectTimeout(timeout).channelInitializer { channel in
            channel.eventLoop.makeCompletedFuture {
                try channel.pipeline.syncOperations.addHTTPClientHandlers()
                try channel.pipeline.syncOperations.addHandler(AnswerHandler(promise))
            }
        }
        let connected: EventLoopFuture<any Channel> =
            switch address.place {
            case .host(let host, let port): bootstrap.connect(host: host, port: port)
            case .socket(let path): bootstrap.connect(unixDomainSocketPath: path)
            }
        let deadline = loop.scheduleTask(in: timeout) {
            promise.fail(TimedOut(description: "no answer within \(timeout.nanoseconds / 1_000_000) ms"))
        }
        connected.whenFailure { promise.fail($0) }
        connected.whenSuccess { channel in
            promise.futureResult.whenComplete { _ in channel.close(promise: nil) }
            channel.write(HTTPClientRequestPart.head(request), promise: nil)
            channel.write(HTTPClientRequestPart.body(.byteBuffer(ByteBuffer(bytes: body))), promise: nil)
            channel.writeAndFlush(HTTPClientRequestPart.end(nil), promise: nil)
        }
        defer { deadline.cancel() }
        do {
            return try promise.futureResult.wait()
        } catch {
            throw EncoderError(.failed, "the encoder's server at \(address.host) failed: \(error)", mend: "see whether it runs")
        }
    }

    private struct TimedOut: Error, CustomStringConvertible {
        var description: String
    }

    private func request(for body: Data) -> HTTPRequestHead {
        var head = HTTPRequestHead(version: .http1_1, method: .POST, uri: "\(address.base)/embeddings")
        head.headers = [
            "Host": address.host, "Content-Type": "application/json", "Accept": "application/json",
            "Content-Length": String(body.count), "Connection": "close",
        ]
        return head
    }
}
