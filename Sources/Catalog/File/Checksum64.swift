package import Foundation

/// CRC-64/XZ (ECMA-182 polynomial, reflected): finds damage, not forgery.
package enum Checksum64 {
    private static let table: [UInt64] = (0..<256).map { byte in
        (0..<8).reduce(UInt64(byte)) { value, _ in
            value & 1 == 1 ? value >> 1 ^ 0xC96C_5795_D787_0F42 : value >> 1
        }
    }

    package static func value(of data: Data) -> UInt64 {
        var value = UInt64.max
        let table = Self.table
        for byte in data { value = table[Int(UInt8(truncatingIfNeeded: value) ^ byte)] ^ value >> 8 }
        return ~value
    }

    /// Sixteen hexadecimal digits.
    package static func hexadecimal(of data: Data) -> String {
        let digits = String(value(of: data), radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
