import Glibc

/// The parent's end of the way to a child: what was posted goes out while answers come in, so that neither side waits for the
/// other's buffer.
final class ChildChannel {
    private let descriptor: CInt
    /// Posted and not sent yet.
    private var outgoing: [UInt8] = []
    private var sent = 0
    /// Received; an answer may be followed by the beginning of the next one.
    private var incoming: [UInt8] = []
    private var chunk = [UInt8](repeating: 0, count: 64 << 10)
    /// Nothing more can be sent; what the child had sent before can still be received.
    private var isDeaf = false

    /// What became of waiting for an answer.
    enum Outcome: Equatable {
        case answer([UInt8])
        case timeout
        /// The child announces more than any page can give; it is not to be read on.
        case oversized
        /// The child closed its end, most often by dying.
        case ended
    }

    init(descriptor: CInt) { self.descriptor = descriptor }

    /// Sends what the way holds at once, the rest while answers are waited for. The frames go together, so that the child is not
    /// woken for the first alone.
    func post(_ frames: [[UInt8]]) {
        for frame in frames {
            outgoing += Frame.header(frame.count)
            outgoing += frame
        }
        send()
    }

    /// The child's next answer, waited for no longer than `patience`.
    func answer(within patience: Duration) -> Outcome {
        let deadline = ContinuousClock.now + patience
        while true {
            if let length = Frame.length(incoming), length > Frame.longestAnswer { return .oversized }
            if let answer = takeAnswer() { return .answer(answer) }
            let left = ContinuousClock.now.duration(to: deadline)
            guard left > .zero else { return .timeout }
            var poller = pollfd()
            poller.fd = descriptor
            poller.events = Int16(POLLIN) | (outgoing.isEmpty ? 0 : Int16(POLLOUT))
            let milliseconds = left.components.seconds * 1000 + left.components.attoseconds / 1_000_000_000_000_000
            let ready = unsafe poll(&poller, 1, CInt(clamping: max(1, milliseconds)))
            if ready < 0, errno != EINTR { return .ended }
            guard ready > 0 else { continue }
            if poller.revents & Int16(POLLOUT) != 0 { send() }
            if poller.revents & Int16(POLLIN | POLLHUP | POLLERR) != 0, !receive() { return .ended }
        }
    }

    private func takeAnswer() -> [UInt8]? {
        guard let length = Frame.length(incoming), incoming.count >= Frame.headerLength + length else { return nil }
        let answer = Array(incoming[Frame.headerLength..<Frame.headerLength + length])
        incoming.removeSubrange(..<(Frame.headerLength + length))
        return answer
    }

    private func send() {
        while !isDeaf, sent < outgoing.count {
            let count = unsafe outgoing.withUnsafeBytes { buffer in
                unsafe Glibc.send(descriptor, buffer.baseAddress.map { unsafe $0 + sent }, buffer.count - sent, CInt(MSG_DONTWAIT) | CInt(MSG_NOSIGNAL))
            }
            if count > 0 {
                sent += count
            } else if errno == EAGAIN {
                return
            } else if errno != EINTR {
                // A child that has died may have answered before.
                isDeaf = true
            }
        }
        outgoing.removeAll(keepingCapacity: true)
        sent = 0
    }

    /// False where nothing will come any more.
    private func receive() -> Bool {
        let count = unsafe chunk.withUnsafeMutableBytes { buffer in
            unsafe recv(descriptor, buffer.baseAddress, buffer.count, CInt(MSG_DONTWAIT))
        }
        if count > 0 { incoming += chunk[..<count] }
        return count > 0 || count < 0 && (errno == EAGAIN || errno == EINTR)
    }
}
