/// Which pairs of neighbouring scalars a text holds, hashed to 1,024 bits: "not in it" is certain, "in it" is not.
struct PairSet {
    private var bits = InlineArray<16, UInt64>(repeating: 0)

    @inline(__always)
    static func slot(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Int {
        Int((((first.value &* 0x9E37_79B1) ^ second.value) &* 0x85EB_CA6B) >> 22)
    }

    @inline(__always)
    mutating func insert(_ first: Unicode.Scalar, _ second: Unicode.Scalar) {
        let slot = Self.slot(first, second)
        bits[slot >> 6] |= 1 << UInt64(slot & 63)
    }

    @inline(__always)
    func mayContain(slot: Int) -> Bool { bits[slot >> 6] & 1 << UInt64(slot & 63) != 0 }
}
