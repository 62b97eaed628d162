package import Foundation

/// CRC-64/XZ (ECMA-182 polynomial, reflected): finds damage, not forgery.
package enum Checksum64 {
    /// Eight tables of 256, so that eight bytes are taken at a time: the second for a byte with one more behind it, and
    /// so on.
    private static let tables: [UInt64] = {
        var tables: [UInt64] = (0..<256).map { byte in
            (0..<8).reduce(UInt64(byte)) { value, _ in
                value & 1 == 1 ? value >> 1 ^ 0xC96C_5795_D787_0F42 : value >> 1
            }
        }
        for index in 256..<8 * 256 {
            let before = tables[index - 256]
            tables.append(tables[Int(before & 0xFF)] ^ before >> 8)
        }
        return tables
    }()

    package static func value(of data: Data) -> UInt64 {
        var value = UInt64.max
        let tables = Self.tables
        unsafe data.withUnsafeBytes { bytes in
            var place = 0
            while place + 8 <= bytes.count {
                let word = unsafe value ^ UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
                value = 0
                for index in 0..<8 {
                    value ^= tables[(7 - index) * 256 + Int(word >> UInt64(index * 8) & 0xFF)]
                }
                place += 8
            }
            while place < bytes.count {
                value = unsafe tables[Int(UInt8(truncatingIfNeeded: value) ^ bytes[place])] ^ value >> 8
                place += 1
            }
        }
        return ~value
    }

    /// Sixteen hexadecimal digits.
    package static func hexadecimal(of data: Data) -> String {
        let digits = String(value(of: data), radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
