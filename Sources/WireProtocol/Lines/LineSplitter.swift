#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

/// Cuts a client's bytes into lines, in whatever pieces they arrive; holds no more than one line.
///
/// LF and CRLF end a line. The same bytes give the same lines however they are cut. A line that lies whole in one
/// piece is not copied but into its `String`; of a line over the limit nothing is kept while it is skipped.
package struct LineSplitter: Sendable {
    /// How far one call came.
    package struct Step: Sendable, Equatable {
        /// Bytes of the input that are done with; the caller drops them.
        package var consumed: Int
        /// The line that ended in them; nil when the whole input is consumed and more is needed.
        package var line: ReceivedLine?
    }

    private enum State: Sendable {
        case collecting
        /// Over the limit: this many bytes of the line have gone by.
        case skipping(WireForm, count: Int)
        /// After a line without an end, everything is swallowed.
        case lost
    }

    private var state = State.collecting
    private var carried: [UInt8] = []

    package init() {}

    /// Whether a line has begun whose end has not been seen.
    package var isMidLine: Bool {
        if case .collecting = state { !carried.isEmpty } else { isSkipping }
    }

    /// Whether a line over the limit is being skipped.
    package var isSkipping: Bool {
        if case .skipping = state { true } else { false }
    }

    /// Whether a line of this form is being skipped.
    package func skips(_ form: WireForm) -> Bool {
        if case .skipping(let skipped, _) = state { skipped == form } else { false }
    }

    /// Takes the next line out of `input`, or all of `input` if no line ends in it.
    package mutating func next(in input: RawSpan) -> Step {
        switch state {
        case .lost: return Step(consumed: input.byteCount, line: nil)
        case .skipping(let form, let count): return skip(form, count, in: input)
        case .collecting: break
        }
        guard let end = Self.lineFeed(in: input, from: 0) else {
            if carried.count + input.byteCount > WireLimits.requestLine {
                // A CR at the very end may yet be half of the line's end, which does not count.
                let last = input.byteCount > 0 ? input.byte(at: input.byteCount - 1) : carried.last
                if carried.count + input.byteCount > WireLimits.requestLine + 1 || last != UInt8(ascii: "\r") {
                    return startSkipping(input)
                }
            }
            append(input)
            return Step(consumed: input.byteCount, line: nil)
        }
        if carried.count + end > WireLimits.requestLine + 1 { return startSkipping(input) }
        if carried.isEmpty {
            return Step(consumed: end + 1, line: Self.line(input.extracting(0..<end)))
        }
        append(input.extracting(0..<end))
        let whole = carried
        carried = []
        return Step(consumed: end + 1, line: unsafe Self.line(whole.span.bytes))
    }

    /// The line that was begun when the input ended: a last line needs no line end.
    package mutating func finish() -> ReceivedLine? {
        defer {
            state = .lost
            carried = []
        }
        switch state {
        case .lost: return nil
        case .skipping(let form, _): return .overlong(form)
        case .collecting: return carried.isEmpty ? nil : unsafe Self.line(carried.span.bytes)
        }
    }

    /// Gives up a line that is being skipped, because its end has not come in time; nil when none is.
    package mutating func giveUpSkipping() -> ReceivedLine? {
        guard case .skipping(let form, _) = state else { return nil }
        state = .lost
        return .endless(form)
    }

    private mutating func startSkipping(_ input: RawSpan) -> Step {
        var start = Array(carried.prefix(4))
        for index in 0..<min(4, input.byteCount) { start.append(input.byte(at: index)) }
        let count = carried.count
        carried = []
        let form = unsafe Self.form(start.span.bytes)
        state = .skipping(form, count: count)
        return skip(form, count, in: input)
    }

    private mutating func skip(_ form: WireForm, _ count: Int, in input: RawSpan) -> Step {
        let room = form == .text ? WireLimits.skippedTextLine - count : Int.max
        let end = Self.lineFeed(in: input, from: 0)
        if let end, end < room {
            state = .collecting
            return Step(consumed: end + 1, line: .overlong(form))
        }
        if input.byteCount >= room {
            state = .lost
            return Step(consumed: room, line: .endless(form))
        }
        state = .skipping(form, count: count + input.byteCount)
        return Step(consumed: input.byteCount, line: nil)
    }

    private mutating func append(_ input: RawSpan) {
        unsafe input.withUnsafeBytes { unsafe carried.append(contentsOf: $0) }
    }

    private static func lineFeed(in input: RawSpan, from start: Int) -> Int? {
        unsafe input.withUnsafeBytes { bytes -> Int? in
            // memchr is the only pass over the bytes of a read.
            guard let base = bytes.baseAddress, start < bytes.count,
                let found = unsafe memchr(base + start, 0x0A, bytes.count - start)
            else { return nil }
            return unsafe UnsafeRawPointer(found) - base
        }
    }

    private static func form(_ line: RawSpan) -> WireForm {
        let start = hasByteOrderMark(line) ? 3 : 0
        return line.byteCount > start && line.byte(at: start) == UInt8(ascii: "{") ? .json : .text
    }

    private static func hasByteOrderMark(_ line: RawSpan) -> Bool {
        line.byteCount >= 3 && line.byte(at: 0) == 0xEF && line.byte(at: 1) == 0xBB
            && line.byte(at: 2) == 0xBF
    }

    private static func line(_ ended: RawSpan) -> ReceivedLine {
        let returns = ended.byteCount > 0 && ended.byte(at: ended.byteCount - 1) == UInt8(ascii: "\r")
        let body = ended.extracting(0..<(ended.byteCount - (returns ? 1 : 0)))
        guard body.byteCount <= WireLimits.requestLine else { return .overlong(form(body)) }
        // Editors on Windows put a byte order mark before a file's first line.
        let text = body.extracting((hasByteOrderMark(body) ? 3 : 0)..<body.byteCount)
        let string = unsafe text.withUnsafeBytes { bytes in
            unsafe String(validating: bytes, as: UTF8.self)
        }
        return string.map(ReceivedLine.line) ?? .invalidUTF8(form(body))
    }
}

extension RawSpan {
    /// The byte at an offset, checked against the bounds.
    fileprivate func byte(at offset: Int) -> UInt8 {
        unsafe unsafeLoad(fromByteOffset: offset, as: UInt8.self)
    }
}
