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
    ///
    /// - Returns: the peaks of what comes out, as ``peaks(of:)`` gives them: the numbers are at hand.
    @discardableResult
    static func scale(_ sums: inout [Float], times factor: Float, plus offsets: [Float]) -> [Float] {
        precondition(offsets.count == sums.count)
        let count = sums.count
        let offsets = offsets.span
        var peaks = noPeaks(count)
        var tops = peaks.mutableSpan
        var sums = sums.mutableSpan
        for first in stride(from: 0, to: count, by: heaped) {
            var top = Block(repeating: -.infinity)
            for start in stride(from: first, to: min(first &+ heaped, count), by: width) {
                let block = load(sums.span, start, filling: 0) * factor + load(offsets, start, filling: -.infinity)
                store(block, in: &sums, start)
                top.replace(with: block, where: block .> top)
            }
            store(top, in: &tops, first / width)
        }
        return peaks
    }

    /// Of so many scores sixteen heaps are made, the first score on the first heap, the second on the second and so on, and of the
    /// next so many the next sixteen heaps.
    private static let heaped = width * width

    private static func noPeaks(_ count: Int) -> [Float] {
        [Float](repeating: -.infinity, count: (count + heaped - 1) / heaped * width)
    }

    /// Heap by heap the highest score: few numbers that tell where the likeliest of thousands are.
    static func peaks(of scores: [Float]) -> [Float] {
        let scores = scores.span
        var peaks = noPeaks(scores.count)
        var tops = peaks.mutableSpan
        for first in stride(from: 0, to: scores.count, by: heaped) {
            var top = Block(repeating: -.infinity)
            for start in stride(from: first, to: min(first &+ heaped, scores.count), by: width) {
                let block = load(scores, start, filling: -.infinity)
                top.replace(with: block, where: block .> top)
            }
            store(top, in: &tops, first / width)
        }
        return peaks
    }

    /// The places of the scores of which a peak is the highest.
    static func places(under peak: Int, of count: Int) -> StrideTo<Int> {
        let first = peak / width * heaped + peak % width
        return stride(from: first, to: min(first + heaped, count), by: width)
    }

    /// The peak of the heap that a score is on.
    static func peak(over place: Int) -> Int { place / heaped * width + place % width }

    /// A number that at least so many peaks reach, near the highest such; `lowest` where no more is known.
    static func floor(of peaks: [Float], reachedBy most: Int, from lowest: Float, to highest: Float) -> Float {
        var (low, high) = (lowest, highest)
        for _ in 0..<6 {
            let middle = (low + high) / 2
            if count(of: peaks, reaching: middle) >= most { low = middle } else { high = middle }
        }
        return low
    }

    private static func count(of peaks: [Float], reaching least: Float) -> Int {
        let peaks = peaks.span
        var counts = SIMD16<Int32>.zero
        for start in stride(from: 0, to: peaks.count, by: width) {
            counts.replace(with: counts &+ 1, where: load(peaks, start, filling: -.infinity) .>= least)
        }
        return Int(counts.wrappedSum())
    }

    /// The sum of e to the power of all scores less the highest.
    static func powers(of scores: [Float], less highest: Float) -> Float {
        let scores = scores.span
        var sums = Block.zero
        for start in stride(from: 0, to: scores.count, by: width) {
            sums += summands(load(scores, start, filling: -.infinity) - highest)
        }
        return total(of: sums)
    }

    /// The highest of numbers.
    static func highest(of numbers: [Float]) -> Float { highest(of: numbers.span) }

    private static func highest(of scores: borrowing Span<Float>) -> Float {
        var largest = Block(repeating: -.infinity)
        for start in stride(from: 0, to: scores.count, by: width) {
            let block = load(scores, start, filling: -.infinity)
            largest.replace(with: block, where: block .> largest)
        }
        return highest(of: largest)
    }

    /// Sixteen numbers from a place on; those behind the end are `filler`.
    @inline(__always)
    private static func load(_ span: borrowing Span<Float>, _ start: Int, filling filler: Float) -> Block {
        if start >= 0, start <= span.count &- width {
            // In bounds by what was checked.
            return unsafe span.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: start &* 4, as: Block.self)
        }
        var block = Block(repeating: filler)
        for index in start..<span.count { block[index - start] = span[index] }
        return block
    }

    @inline(__always)
    private static func store(_ block: Block, in span: inout MutableSpan<Float>, _ start: Int) {
        if start >= 0, start <= span.count &- width {
            var bytes = unsafe span.mutableBytes
            // In bounds by what was checked.
            unsafe bytes.storeBytes(of: block, toUncheckedByteOffset: start &* 4, as: Block.self)
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

    /// e to the power of numbers not above 0, as they are summed: to seven digits as well, but for numbers below −20, of which
    /// little is left in a sum that holds a 1. Below −80 all are as good as nothing.
    ///
    /// The numbers are brought to powers of two at once, and the whole part goes into the exponent by an addition; the
    /// polynomial is 2^r for |r| ≤ 1/2, fitted so that its largest relative error (9e-8) is least.
    @inline(__always)
    private static func summands(_ numbers: Block) -> Block {
        let powers = numbers * 1.442_695_04
        // In these words one instruction, the other way round four.
        var clamped = Block(repeating: -115)
        clamped.replace(with: powers, where: powers .> clamped)
        let shifted = clamped + rounder
        let rest = clamped - (shifted - rounder)
        var power = rest * 1.326_472_7e-3 + 9.671_513e-3
        power = power * rest + 5.550_733_6e-2
        power = power * rest + 0.240_222_42
        power = power * rest + 0.693_147
        power = power * rest + 1
        let bits = unsafe unsafeBitCast(power, to: SIMD16<Int32>.self) &+ unsafeBitCast(shifted, to: SIMD16<Int32>.self) &<< 23
        return unsafe unsafeBitCast(bits, to: Block.self)
    }
}
