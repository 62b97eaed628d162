/// Which scalars a text holds: exact for ASCII, hashed to 512 bits for the others, so that "not in it" is certain and
/// "in it" is not. One look rules out most words that a line could be searched for.
struct ScalarSet: Equatable {
    private var ascii: SIMD2<UInt64> = .zero
    private var others: SIMD8<UInt64> = .zero

    /// How many places a scalar can be hashed to, ASCII first.
    static let slots = 640

    @inline(__always)
    static func slot(_ scalar: Unicode.Scalar) -> Int {
        Int(scalar.value < 0x80 ? scalar.value : (scalar.value &* 0x9E37_79B1) >> 23 + 128)
    }

    @inline(__always)
    mutating func insert(_ scalar: Unicode.Scalar) {
        let slot = Self.slot(scalar)
        if slot < 128 { ascii[slot >> 6] |= 1 << UInt64(slot & 63) } else { others[(slot - 128) >> 6] |= 1 << UInt64(slot & 63) }
    }

    @inline(__always)
    func mayContain(_ scalar: Unicode.Scalar) -> Bool { mayContain(slot: Self.slot(scalar)) }

    @inline(__always)
    func mayContain(slot: Int) -> Bool {
        (slot < 128 ? ascii[slot >> 6] : others[(slot - 128) >> 6]) & 1 << UInt64(slot & 63) != 0
    }

    /// Whether all scalars of the other one may be in this one.
    func mayContainAll(_ other: ScalarSet) -> Bool {
        (ascii & other.ascii) == other.ascii && (others & other.others) == other.others
    }

    /// Whether any scalar of the other one may be in this one.
    func mayContainAny(_ other: ScalarSet) -> Bool {
        (ascii & other.ascii) != .zero || (others & other.others) != .zero
    }

    /// From the bits of all slots, as many words of 64.
    init(words: InlineArray<10, UInt64>) {
        ascii = SIMD2(words[0], words[1])
        others = SIMD8(words[2], words[3], words[4], words[5], words[6], words[7], words[8], words[9])
    }

    static let digits = ScalarSet("0123456789")

    init() {}

    init(_ text: String) {
        for scalar in text.unicodeScalars { insert(scalar) }
    }
}
