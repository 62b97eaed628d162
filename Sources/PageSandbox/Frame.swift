/// The framing between parent and child: four bytes of length, the highest first, then so many bytes.
enum Frame {
    static let headerLength = 4
    /// Bytes that an answer may have: the largest page that `HTMLLimits` lets through gives a fraction of it.
    static let longestAnswer = 64 << 20

    static func header(_ length: Int) -> [UInt8] {
        let count = UInt32(length)
        return [UInt8(count >> 24), UInt8(count >> 16 & 0xFF), UInt8(count >> 8 & 0xFF), UInt8(count & 0xFF)]
    }

    /// The length that a header names; nil where there are fewer bytes than a header has.
    static func length(_ bytes: some Collection<UInt8>) -> Int? {
        guard bytes.count >= headerLength else { return nil }
        return bytes.prefix(headerLength).reduce(0) { $0 << 8 | Int($1) }
    }
}
