import NIOCore

/// Tells why a connection could not be accepted.
final class AcceptFaultHandler: ChannelInboundHandler {
    typealias InboundIn = any Channel

    private let report: (String) -> Void

    init(report: @escaping (String) -> Void) { self.report = report }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        report("a connection could not be accepted: \(error)")
        context.fireErrorCaught(error)
    }
}
