/// A weight for each feature and class, of few classes: a feature's lie in a row, and sixteen classes are summed at a time.
struct DenseRows: Sendable {
    private let weights: [Int8]
    /// How many weights a row has: the classes, filled up to whole sixteens.
    private let length: Int

    init(_ weights: [Int8], length: Int) {
        self.weights = weights
        self.length = length
    }

    func weight(in row: Int, for index: Int) -> Int { Int(weights[row * length + index]) }

    /// The sums of rows, each times a value: one for each weight of a row.
    func sums(of rows: [Int], times values: [Float]) -> [Float] {
        precondition(rows.count == values.count && rows.allSatisfy { $0 >= 0 && ($0 &+ 1) &* length <= weights.count })
        var sums = [Float](repeating: 0, count: length)
        let bytes = unsafe weights.span.bytes
        for start in stride(from: 0, to: length, by: 16) {
            var sum = SIMD16<Float>.zero
            for index in rows.indices {
                // In bounds by what was checked above.
                let four = unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: rows[index] &* length &+ start, as: SIMD4<UInt32>.self)
                sum += Self.numbers(four) * values[index]
            }
            for index in 0..<16 { sums[start + index] = sum[index % 4 * 4 + index / 4] }
        }
        return sums
    }

    /// Sixteen signed bytes as numbers: those of each word's lowest byte first, then of the second, and so on.
    ///
    /// A byte b from 0 on, put into the lowest bits of 2^23, makes the number 2^23 + b. Bytes below 0 are brought there by
    /// adding 128, which the highest bit's turning does.
    @inline(__always)
    private static func numbers(_ words: SIMD4<UInt32>) -> SIMD16<Float> {
        let raised = words ^ 0x8080_8080
        let low = SIMD8(lowHalf: raised & 0xFF, highHalf: raised &>> 8 & 0xFF)
        let high = SIMD8(lowHalf: raised &>> 16 & 0xFF, highHalf: raised &>> 24)
        let bits = SIMD16(lowHalf: low, highHalf: high) | 0x4B00_0000
        return unsafe unsafeBitCast(bits, to: SIMD16<Float>.self) - 8_388_736
    }
}
