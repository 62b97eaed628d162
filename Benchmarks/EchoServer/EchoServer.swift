import NIOCore
import NIOPosix

/// A bare line server, the way most teams write it first: a `ByteToMessageDecoder` in front of a handler that writes a
/// reply for each line and flushes when the read is complete. It answers every line with the same kilobyte and knows
/// nothing of limits: what the daemon's figures are divided by.
///
/// `EchoServer PORT SOCKET [BYTES]`
@main
enum EchoServer {
    static func main() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count >= 3, let port = Int(arguments[1]) else {
            print("EchoServer PORT SOCKET [BYTES]")
            return
        }
        let size = arguments.count > 3 ? Int(arguments[3]) ?? 1024 : 1024
        let frame = #"{"type":"echo","text":""}"# + "\n"
        let reply = ByteBuffer(string: #"{"type":"echo","text":""# + String(repeating: "x", count: max(0, size - frame.utf8.count)) + "\"}\n")
        let bootstrap = ServerBootstrap(group: MultiThreadedEventLoopGroup(numberOfThreads: 1))
            .serverChannelOption(.backlog, value: 1024)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(ByteToMessageHandler(LineDecoder()))
                    try channel.pipeline.syncOperations.addHandler(EchoHandler(reply))
                }
            }
        let tcp = try await bootstrap.bind(host: "127.0.0.1", port: port).get()
        let unix = try await bootstrap.bind(unixDomainSocketPath: arguments[2], cleanupExistingSocketFile: true).get()
        try await tcp.closeFuture.get()
        try await unix.closeFuture.get()
    }
}
