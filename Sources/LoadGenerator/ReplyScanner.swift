package import WireProtocol

#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

/// Cuts a server's bytes into replies, in whatever pieces they arrive, and looks at their beginnings only: the generator
/// shares the machine with the server it measures.
package struct ReplyScanner: Sendable {
    /// What a reply is told apart by.
    package struct Reply: Sendable, Equatable {
        package var kind: ReplyKind
        /// The `id`, where it is a whole number.
        package var id: Int?
        /// Bytes of the whole reply with its framing.
        package var bytes: Int
    }

    /// An error's sentence and the code behind it fit; of other replies so much is looked at.
    private static let longestHead = 512

    private let form: WireForm
    private var head: [UInt8] = []
    private var bytes = 0
    /// Bytes of the line at hand that have gone by, and whether the first of them was a dot.
    private var lineLength = 0
    private var beginsWithDot = false

    package init(_ form: WireForm) {
        self.form = form
        head.reserveCapacity(Self.longestHead)
    }

    /// Whether a reply has begun whose end has not been seen.
    package var isMidReply: Bool { bytes > 0 }

    /// Calls back for each reply that ends in `input`.
    package mutating func take(_ input: RawSpan, _ body: (Reply) -> Void) {
        unsafe input.withUnsafeBytes { input in
            var place = 0
            while place < input.count, let base = input.baseAddress {
                let found = unsafe memchr(base + place, 0x0A, input.count - place)
                let end = unsafe found.map { unsafe UnsafeRawPointer($0) - base + 1 } ?? input.count
                let piece = unsafe UnsafeRawBufferPointer(rebasing: input[place..<end])
                if lineLength == 0 { unsafe beginsWithDot = piece.first == UInt8(ascii: ".") }
                unsafe keep(piece)
                lineLength += piece.count
                place = end
                guard unsafe found != nil else { return }
                let isEnd = form == .json || (beginsWithDot && lineLength == 2)
                lineLength = 0
                if isEnd { body(finish()) }
            }
        }
    }

    private mutating func keep(_ piece: UnsafeRawBufferPointer) {
        bytes += piece.count
        let room = Self.longestHead - head.count
        if room > 0 { unsafe head.append(contentsOf: piece.prefix(room)) }
    }

    private mutating func finish() -> Reply {
        defer {
            head.removeAll(keepingCapacity: true)
            bytes = 0
        }
        switch form {
        case .json: return Reply(kind: kind(), id: id(), bytes: bytes)
        case .text: return Reply(kind: errorOfText().map(ReplyKind.error) ?? .text, id: nil, bytes: bytes)
        }
    }

    private func kind() -> ReplyKind {
        guard let type = place(after: Self.type) else { return .other }
        if let kind = ReplyKind.kinds.first(where: { head[type...].starts(with: $0.rawValue.utf8) }) { return .ask(kind) }
        guard let code = place(after: Self.code),
            let error = ErrorCode.allCases.first(where: { head[code...].starts(with: $0.rawValue.utf8) })
        else { return .other }
        return .error(error)
    }

    private func id() -> Int? {
        guard head.starts(with: Self.id) else { return nil }
        var value: Int?
        for byte in head.dropFirst(Self.id.count) {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte), (value ?? 0) < 1 << 40 else { break }
            value = (value ?? 0) * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return value
    }

    /// A text reply that reports an error is one line that ends with its code in brackets.
    private func errorOfText() -> ErrorCode? {
        guard let end = head.firstIndex(of: 0x0A), head[end...].elementsEqual(Self.end), end == bytes - Self.end.count else { return nil }
        return ErrorCode.allCases.first { head[..<end].reversed().starts(with: "[\($0.rawValue)]".utf8.reversed()) }
    }

    private static let id = Array(#"{"id":"#.utf8)
    private static let type = Array(#""type":""#.utf8)
    private static let code = Array(#""code":""#.utf8)
    private static let end = Array("\n.\n".utf8)

    private func place(after mark: [UInt8]) -> Int? {
        guard head.count > mark.count else { return nil }
        let found = (0..<head.count - mark.count).first { start in
            head[start] == mark[0] && head[start..<start + mark.count].elementsEqual(mark)
        }
        return found.map { $0 + mark.count }
    }
}
