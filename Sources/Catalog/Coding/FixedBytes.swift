package import Foundation

/// Bytes that never change while anyone holds them: of the heap, or mapped. A part of them shares their memory.
///
/// `@unchecked Sendable` is right: nobody writes to the memory once a value of this type is made (`FixedMemory` is handed over
/// by whoever filled it), and it is freed when the last holder lets go of its owner.
@safe package struct FixedBytes: @unchecked Sendable {
    private let owner: FixedMemory?
    private let start: UnsafeRawPointer?
    package let count: Int

    package static let empty = FixedBytes()

    private init() { unsafe (owner, start, count) = (nil, nil, 0) }

    /// All of a memory that has been filled.
    init(_ memory: FixedMemory) { unsafe (owner, start, count) = (memory, UnsafeRawPointer(memory.start), memory.count) }

    private init(owner: FixedMemory?, start: UnsafeRawPointer?, count: Int) {
        unsafe (self.owner, self.start, self.count) = (owner, start, count)
    }

    /// A copy on the heap.
    package init(copying bytes: some Collection<UInt8>) {
        guard !bytes.isEmpty else {
            self = .empty
            return
        }
        let memory = FixedMemory(heap: bytes.count)
        unsafe UnsafeMutableRawBufferPointer(start: memory.start, count: memory.count).copyBytes(from: bytes)
        self.init(memory)
    }

    /// A copy of words' bytes on the heap.
    init<Word: BitwiseCopyable>(words: [Word]) {
        guard !words.isEmpty else {
            self = .empty
            return
        }
        let memory = FixedMemory(heap: words.count * MemoryLayout<Word>.stride)
        unsafe words.withUnsafeBytes { bytes in unsafe memory.start.copyMemory(from: bytes.baseAddress ?? UnsafeRawPointer(memory.start), byteCount: bytes.count) }
        self.init(memory)
    }

    package subscript(place: Int) -> UInt8 {
        precondition(place >= 0 && place < count)
        guard let start = unsafe start else { return 0 }
        return unsafe start.load(fromByteOffset: place, as: UInt8.self)
    }

    /// The word whose bytes begin at a place, all of which must lie within.
    @inline(__always)
    func word<Word: FixedWidthInteger & BitwiseCopyable>(at place: Int) -> Word {
        precondition(place >= 0 && place <= count &- MemoryLayout<Word>.size)
        guard let start = unsafe start else { return 0 }
        return unsafe start.loadUnaligned(fromByteOffset: place, as: Word.self)
    }

    /// Some of the bytes; the range must lie within them.
    package subscript(range: Range<Int>) -> FixedBytes {
        precondition(range.lowerBound >= 0 && range.upperBound <= count)
        return unsafe FixedBytes(owner: owner, start: start.map { unsafe $0 + range.lowerBound }, count: range.count)
    }

    package func withUnsafeBytes<Value>(_ read: (UnsafeRawBufferPointer) throws -> Value) rethrows -> Value {
        defer { withExtendedLifetime(owner) {} }
        return try unsafe read(UnsafeRawBufferPointer(start: start, count: count))
    }

    /// A text of these bytes; nil where they are no UTF-8.
    package func text(_ range: Range<Int>) -> String? {
        precondition(range.lowerBound >= 0 && range.upperBound <= count)
        return unsafe withUnsafeBytes { bytes in unsafe String(validating: UnsafeRawBufferPointer(rebasing: bytes[range]), as: UTF8.self) }
    }

    /// Whether these bytes are UTF-8.
    func isText(_ range: Range<Int>) -> Bool {
        precondition(range.lowerBound >= 0 && range.upperBound <= count)
        return unsafe withUnsafeBytes { bytes in
            let own = unsafe UnsafeRawBufferPointer(rebasing: bytes[range]).assumingMemoryBound(to: UInt8.self)
            do {
                _ = try unsafe UTF8Span(validating: own.span)
                return true
            } catch {
                return false
            }
        }
    }

    /// A copy, which may be changed: data that shared this memory would be changed in it, and with it every other holder's bytes.
    package var data: Data {
        guard count > 0, let start = unsafe start else { return Data() }
        defer { withExtendedLifetime(owner) {} }
        return unsafe Data(bytes: start, count: count)
    }

    /// Lends the bytes as data for the time of a call, without a copy; whoever changes that data changes a copy.
    package func withData<Value, Failure: Error>(_ read: (Data) throws(Failure) -> Value) throws(Failure) -> Value {
        guard count > 0, let start = unsafe start else { return try read(Data()) }
        let lent = unsafe Data(
            bytesNoCopy: UnsafeMutableRawPointer(mutating: start), count: count, deallocator: .custom { [owner] _, _ in withExtendedLifetime(owner) {} })
        // A second holder, so that a change makes a copy first.
        defer { withExtendedLifetime(lent) {} }
        return try read(lent)
    }

    /// Has the system take back what it keeps of mapped bytes for this process; they are there again when they are read.
    func letGo() { owner?.letGo() }
}

extension FixedBytes: Equatable {
    package static func == (left: FixedBytes, right: FixedBytes) -> Bool {
        guard left.count == right.count else { return false }
        return unsafe left.withUnsafeBytes { left in unsafe right.withUnsafeBytes { right in unsafe left.elementsEqual(right) } }
    }
}
