/// Which scalars a text holds: exact for ASCII, hashed to 128 bits for the others, so that "not in it" is certain and
/// "in it" is not. One look rules out most words that a line could be searched for.
struct ScalarSet: Equatable {
    private var ascii: SIMD2<UInt64> = .zero
    private var others: SIMD2<UInt64> = .zero

    @inline(__always)
    private static func bit(_ scalar: Unicode.Scalar) -> (word: Int, mask: UInt64) {
        let value = scalar.value < 0x80 ? scalar.value : (scalar.value &* 0x9E37_79B1) >> 25
        return (Int(value >> 6), 1 << UInt64(value & 63))
    }

    @inline(__always)
    mutating func insert(_ scalar: Unicode.Scalar) {
        let (word, mask) = Self.bit(scalar)
        if scalar.value < 0x80 { ascii[word] |= mask } else { others[word] |= mask }
    }

    @inline(__always)
    func mayContain(_ scalar: Unicode.Scalar) -> Bool {
        let (word, mask) = Self.bit(scalar)
        return (scalar.value < 0x80 ? ascii[word] : others[word]) & mask != 0
    }

    /// Whether all scalars of the other one may be in this one.
    func mayContainAll(_ other: ScalarSet) -> Bool {
        (ascii & other.ascii) == other.ascii && (others & other.others) == other.others
    }

    /// Whether any scalar of the other one may be in this one.
    func mayContainAny(_ other: ScalarSet) -> Bool {
        (ascii & other.ascii) != .zero || (others & other.others) != .zero
    }

    static let digits = ScalarSet("0123456789")

    init() {}

    init(_ text: String) {
        for scalar in text.unicodeScalars { insert(scalar) }
    }
}
