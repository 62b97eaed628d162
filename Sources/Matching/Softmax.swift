/// Scores to probabilities, sixteen at a time: with thousands of intents nearly all of a question's time would go into
/// powers of e for those that it is not about.
enum Softmax {
    private typealias Block = SIMD16<Float>
    private static let width = 16

    static func probabilities(of scores: [Float]) -> [Float] {
        var probabilities = scores
        replace(&probabilities)
        return probabilities
    }

    /// Puts the probabilities in the scores' place.
    static func replace(_ scores: inout [Float]) {
        let count = scores.count
        var scores = scores.mutableSpan
        let highest = highest(of: scores.span)
        var sums = Block.zero
        for start in stride(from: 0, to: count, by: width) {
            let powers = exponentials(of: load(scores.span, start, filling: -.infinity) - highest)
            sums += powers
            store(powers, in: &scores, start)
        }
        let share = 1 / total(of: sums)
        for start in stride(from: 0, to: count, by: width) {
            store(load(scores.span, start, filling: 0) * share, in: &scores, start)
        }
    }

    /// Multiplies each sum and adds its offset to it. There are as many offsets as sums.
    static func scale(_ sums: inout [Float], times factor: Float, plus offsets: [Float]) {
        precondition(offsets.count == sums.count)
        let count = sums.count
        let offsets = offsets.span
        var sums = sums.mutableSpan
        for start in stride(from: 0, to: count, by: width) {
            store(load(sums.span, start, filling: 0) * factor + load(offsets, start, filling: 0), in: &sums, start)
        }
    }

    /// The highest score, and the sum of e to the power of all scores less that.
    static func powers(of scores: [Float]) -> (highest: Float, total: Float) {
        let scores = scores.span
        let highest = highest(of: scores)
        var sums = Block.zero
        for start in stride(from: 0, to: scores.count, by: width) {
            sums += exponentials(of: load(scores, start, filling: -.infinity) - highest)
        }
        return (highest, total(of: sums))
    }

    private static func highest(of scores: borrowing Span<Float>) -> Float {
        var largest = Block(repeating: -.infinity)
        for start in stride(from: 0, to: scores.count, by: width) {
            let block = load(scores, start, filling: -.infinity)
            largest.replace(with: block, where: block .> largest)
        }
        return highest(of: largest)
    }

    /// A score that at least so many scores reach, near the lowest of these: the scores are dealt out to 256 heaps, and of the
    /// heaps' highest as many reach it. Minus infinity for more than there are heaps.
    static func floor(ofLikeliest most: Int, _ scores: [Float]) -> Float {
        let scores = scores.span
        var highest = Likeliest(count: most)
        let step = width * width
        for first in stride(from: 0, to: step, by: width) {
            var largest = Block(repeating: -.infinity)
            for start in stride(from: first, to: scores.count, by: step) {
                let block = load(scores, start, filling: -.infinity)
                largest.replace(with: block, where: block .> largest)
            }
            for lane in 0..<width where largest[lane] > highest.least { highest.add(lane, largest[lane]) }
        }
        return highest.isFull ? highest.least : -.infinity
    }

    /// Whether any of the sixteen scores from a place on is as high as said.
    static func reaches(_ least: Float, _ scores: [Float], _ start: Int) -> Bool {
        let isReached = load(scores.span, start, filling: -.infinity) .>= least
        let bits = unsafe unsafeBitCast(isReached, to: SIMD8<UInt64>.self)
        let four = bits.lowHalf | bits.highHalf
        return (four.lowHalf | four.highHalf) != .zero
    }

    /// Sixteen numbers from a place on; those behind the end are `filler`.
    @inline(__always)
    private static func load(_ span: borrowing Span<Float>, _ start: Int, filling filler: Float) -> Block {
        if start + width <= span.count {
            return unsafe span.bytes.unsafeLoadUnaligned(fromByteOffset: start * 4, as: Block.self)
        }
        var block = Block(repeating: filler)
        for index in start..<span.count { block[index - start] = span[index] }
        return block
    }

    @inline(__always)
    private static func store(_ block: Block, in span: inout MutableSpan<Float>, _ start: Int) {
        if start + width <= span.count {
            var bytes = unsafe span.mutableBytes
            bytes.storeBytes(of: block, toByteOffset: start * 4, as: Block.self)
        } else {
            for index in start..<span.count { span[index] = block[index - start] }
        }
    }

    private static func highest(of block: Block) -> Float {
        var highest = block[0]
        for lane in 1..<width where block[lane] > highest { highest = block[lane] }
        return highest
    }

    private static func total(of block: Block) -> Float {
        let (eight, four) = (block.lowHalf + block.highHalf, 4)
        var sum: Float = 0
        for lane in 0..<four { sum += eight[lane] + eight[lane + four] }
        return sum
    }

    /// e to the power of numbers not above 0, to seven digits; what is below −80 counts as nothing.
    ///
    /// e^x = 2^n · e^r with a whole n and |r| ≤ ln 2 / 2: adding 1.5 · 2^23 leaves n in the lowest bits, a polynomial gives
    /// e^r, and n goes into the exponent's bits. The coefficients are those of Cephes' expf (S. L. Moshier).
    @inline(__always)
    private static func exponentials(of numbers: Block) -> Block {
        let clamped = numbers.replacing(with: -80, where: numbers .< -80)
        let shifted = clamped * 1.442_695_04 + rounder
        let whole = shifted - rounder
        let rest = clamped - whole * 0.693_359_375 + whole * 2.121_944_4e-4
        var power = rest * 1.987_569_1e-4 + 1.398_199_9e-3
        power = power * rest + 8.333_452e-3
        power = power * rest + 4.166_579_6e-2
        power = power * rest + 1.666_666_5e-1
        power = power * rest + 5e-1
        power = power * rest * rest + rest + 1
        let bits = unsafe unsafeBitCast(shifted, to: SIMD16<Int32>.self) &- Int32(bitPattern: rounder.bitPattern) &+ 127
        let scale = unsafe unsafeBitCast(bits &<< 23, to: Block.self)
        return (power * scale).replacing(with: 0, where: numbers .< -80)
    }

    private static let rounder: Float = 12_582_912
}
