/// A name in small letters in one number: the first eight bytes as they are, the rest mixed in.
///
/// Longer names may share a number, so what must be certain compares the bytes too.
struct PackedName: Hashable, Sendable {
    private(set) var value: UInt64 = 0

    init() {}

    init(_ name: String) {
        for byte in name.utf8 { append(byte) }
    }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        let small = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
        value = (value << 8 | value >> 56) ^ UInt64(small)
    }
}
