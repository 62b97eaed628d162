/// FNV-1a, 64 bits: the same value in every process, unlike `Hasher`, so that it may be stored in a catalog.
package struct StableHash: Sendable {
    package private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    package init() {}

    package init(_ text: String) { combine(text) }

    package mutating func combine(_ text: String) {
        for byte in text.utf8 { combine(byte: UInt64(byte)) }
    }

    package mutating func combine(_ word: UInt32) {
        let word = UInt64(word)
        combine(byte: word & 0xFF)
        combine(byte: word >> 8 & 0xFF)
        combine(byte: word >> 16 & 0xFF)
        combine(byte: word >> 24)
    }

    private mutating func combine(byte: UInt64) { value = (value ^ byte) &* 0x0000_0100_0000_01B3 }
}
