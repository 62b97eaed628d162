package import NIOCore
import NIOPosix
import WireProtocol

/// A client of the line protocol: sends lines and takes replies in, one after another.
///
/// For `madoguchi ask --connect` and for tests: it waits for each reply as long as `timeout`, then throws.
package struct LineClient {
    private let address: Address
    private let channel: any Channel
    private let timeout: TimeAmount
    private var pieces: AsyncStream<ByteBuffer>.Iterator
    private var received = ByteBuffer()
    /// How many of the received bytes are known to hold no line's end.
    private var searched = 0

    package static func connect(
        to address: Address, timeout: TimeAmount = .seconds(10),
        group: any EventLoopGroup = .singletonMultiThreadedEventLoopGroup
    ) async throws(TransportError) -> LineClient {
        let (stream, continuation) = AsyncStream.makeStream(of: ByteBuffer.self)
        let bootstrap = ClientBootstrap(group: group)
            .connectTimeout(timeout)
            .channelOption(.allowRemoteHalfClosure, value: true)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(ReplyCollector(continuation))
                }
            }
        do {
            let channel =
                switch address {
                case .tcp(let host, let port): try await bootstrap.connect(host: host, port: port).get()
                case .unix(let path): try await bootstrap.connect(unixDomainSocketPath: path).get()
                }
            return LineClient(address: address, channel: channel, timeout: timeout, stream: stream)
        } catch {
            throw TransportError(connecting: address, error)
        }
    }

    private init(address: Address, channel: any Channel, timeout: TimeAmount, stream: AsyncStream<ByteBuffer>) {
        self.address = address
        self.channel = channel
        self.timeout = timeout
        pieces = stream.makeAsyncIterator()
    }

    /// Sends a line; its end is added. Line ends inside would make it two requests.
    package func send(_ line: String) async throws(TransportError) { try await send(bytes: Array("\(line)\n".utf8)) }

    /// Sends bytes as they are.
    package func send(bytes: [UInt8]) async throws(TransportError) { try await sender.send(bytes: bytes) }

    /// Says that nothing more will be sent; replies still come.
    package func endInput() async { await sender.endInput() }

    /// Its sending half, for another task.
    package var sender: LineSender { LineSender(address: address, channel: channel) }

    package func close() async { try? await channel.close() }

    /// The next line without its end; nil when the other side has closed after whole lines.
    package mutating func receiveLine() async throws(TransportError) -> String? {
        let deadline = NIODeadline.now() + timeout
        // At that very moment, not so long after now: what it ends must be told as late below.
        let timer = channel.eventLoop.scheduleTask(deadline: deadline) { [channel] in channel.close(promise: nil) }
        defer { timer.cancel() }
        while true {
            if let end = received.readableBytesView.dropFirst(searched).firstIndex(of: 0x0A) {
                let line = String(validating: received.readableBytesView[..<end], as: UTF8.self)
                received.moveReaderIndex(to: end + 1)
                received.discardReadBytes()
                searched = 0
                guard let line else { throw failure(.unreadableReply, "the reply is not UTF-8") }
                return line
            }
            searched = received.readableBytes
            guard received.readableBytes <= WireLimits.reply else {
                throw failure(.unreadableReply, "the reply has no end")
            }
            guard var piece = await pieces.next(isolation: #isolation) else {
                if NIODeadline.now() >= deadline { throw failure(.timedOut, "no reply in time") }
                if received.readableBytes > 0 { throw failure(.closedEarly, "the reply broke off") }
                return nil
            }
            received.writeBuffer(&piece)
        }
    }

    /// The reply to a JSON request: one line.
    package mutating func receiveJSON() async throws(TransportError) -> String {
        guard let line = try await receiveLine() else { throw failure(.closedEarly, "closed without a reply") }
        return line
    }

    /// The reply to a text line, freed of its framing.
    package mutating func receiveText() async throws(TransportError) -> String {
        var lines: [String] = []
        while let line = try await receiveLine() {
            if line == "." { return DotFraming.unframe(lines) }
            lines.append(line)
        }
        throw failure(.closedEarly, lines.isEmpty ? "closed without a reply" : "the reply broke off")
    }

    private func failure(_ code: TransportError.Code, _ message: String) -> TransportError {
        TransportError(code, address: address.description, message: message, mend: "try again")
    }
}
