package import Foundation

extension Data {
    /// Numbers as stored in a model: 4 bytes each, little endian.
    package init(floats: [Float]) {
        self.init(capacity: floats.count * 4)
        for value in floats {
            for shift in stride(from: 0, to: 32, by: 8) { append(UInt8(truncatingIfNeeded: value.bitPattern >> shift)) }
        }
    }

    /// Bytes that are left over are ignored.
    package var floats: [Float] {
        let bytes = [UInt8](self)
        return stride(from: 0, to: bytes.count - 3, by: 4).map { start in
            Float(bitPattern: bytes[start..<start + 4].reversed().reduce(0) { $0 << 8 | UInt32($1) })
        }
    }
}
