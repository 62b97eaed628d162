/// FNV-1a, 64 bits: the same value in every process, unlike `Hasher`, so that it may be stored in a catalog.
package struct StableHash: Sendable {
    package private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    package init() {}

    package init(_ text: String) {
        for byte in text.utf8 { combine(byte: byte) }
    }

    package mutating func combine(_ word: UInt32) {
        for shift in stride(from: UInt32(0), to: 32, by: 8) { combine(byte: UInt8(truncatingIfNeeded: word >> shift)) }
    }

    private mutating func combine(byte: UInt8) {
        value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
}
