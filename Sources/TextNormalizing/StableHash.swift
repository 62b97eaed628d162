/// FNV-1a, 64 bits: the same value in every process, unlike `Hasher`, so that it may be stored in a catalog.
package struct StableHash: Sendable {
    package private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    package init() {}

    package init(_ text: String) { combine(text) }

    package mutating func combine(_ text: String) {
        for byte in text.utf8 { combine(byte: byte) }
    }

    /// A byte of a text's UTF-8.
    package mutating func combine(byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }

    /// A whole character at a time, mixed by one multiplication and one shift: a question has hundreds of pieces.
    package mutating func combine(_ word: UInt32) {
        value = (value ^ UInt64(word)) &* 0x9E37_79B9_7F4A_7C15
        value ^= value >> 32
    }
}
