import Glibc

/// The parent's end of the way to the child: sends and receives at once, so that neither side waits for the other's
/// buffer, and gives up after a while.
struct ChildChannel {
    let descriptor: CInt
    let patience: Duration

    enum Outcome: Equatable {
        case answer([UInt8])
        case timeout
        /// The child closed its end, most often by dying.
        case ended
    }

    func exchange(_ request: [UInt8]) -> Outcome {
        let deadline = ContinuousClock.now + patience
        var sent = 0
        var received: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            if let length = Frame.length(received), received.count >= Frame.headerLength + length {
                return .answer(Array(received[Frame.headerLength..<Frame.headerLength + length]))
            }
            let left = ContinuousClock.now.duration(to: deadline)
            guard left > .zero else { return .timeout }
            var poller = pollfd()
            poller.fd = descriptor
            poller.events = Int16(POLLIN) | (sent < request.count ? Int16(POLLOUT) : 0)
            let milliseconds = left.components.seconds * 1000 + left.components.attoseconds / 1_000_000_000_000_000
            let ready = unsafe poll(&poller, 1, CInt(clamping: max(1, milliseconds)))
            if ready < 0, errno != EINTR { return .ended }
            guard ready > 0 else { continue }
            if poller.revents & Int16(POLLOUT) != 0, sent < request.count {
                let count = unsafe request.withUnsafeBytes { buffer in
                    unsafe send(descriptor, buffer.baseAddress.map { unsafe $0 + sent }, request.count - sent, CInt(MSG_DONTWAIT) | CInt(MSG_NOSIGNAL))
                }
                if count > 0 { sent += count } else if errno != EAGAIN, errno != EINTR { return .ended }
            }
            if poller.revents & Int16(POLLIN | POLLHUP | POLLERR) != 0 {
                let count = unsafe chunk.withUnsafeMutableBytes { buffer in
                    unsafe recv(descriptor, buffer.baseAddress, buffer.count, CInt(MSG_DONTWAIT))
                }
                if count > 0 { received += chunk[..<count] } else if count == 0 || errno != EAGAIN && errno != EINTR { return .ended }
            }
        }
    }
}
