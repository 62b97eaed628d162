import Foundation

/// How much a text speaks for each class, on a scale of natural logarithms, and the probabilities that follow.
///
/// Of thousands of classes only the likeliest are ever looked at: a class's probability is worked out when it is asked for,
/// and only the sum of all beforehand.
package struct ClassScores: Sendable {
    /// Filled up to whole sixteens with classes that cannot be.
    private var scores: [Float]
    /// The highest score of each heap (``Softmax/peaks(of:)``), or above it.
    private var peaks: [Float]
    private let count: Int
    /// What a score is measured from, so that no power of e is too large.
    private let reference: Float
    /// The sum of all powers of e.
    private var total: Float

    package init(_ scores: [Float]) {
        let padded = scores + repeatElement(-.infinity, count: Self.padding(scores.count))
        self.init(padded: padded, peaks: Softmax.peaks(of: padded), count: scores.count)
    }

    /// - Parameters:
    ///   - sums: multiplied by `factor` and added to the offsets they are the scores; in whole sixteens.
    ///   - offsets: as many; those behind the last class are minus infinity.
    init(sums: consuming [Float], times factor: Float, plus offsets: [Float], count: Int) {
        let peaks = Softmax.scale(&sums, times: factor, plus: offsets)
        self.init(padded: sums, peaks: peaks, count: count)
    }

    private init(padded: [Float], peaks: [Float], count: Int) {
        reference = Softmax.highest(of: peaks)
        total = Softmax.powers(of: padded, less: reference)
        scores = padded
        self.peaks = peaks
        self.count = count
    }

    /// How many numbers fill so many up to whole sixteens.
    static func padding(_ count: Int) -> Int { (16 - count % 16) % 16 }

    /// The probability of a class, 0–1; all add up to 1.
    package subscript(place: Int) -> Float { exp(scores[place] - reference) / total }

    /// In the order of the classes.
    package var probabilities: [Float] { Softmax.probabilities(of: Array(scores.prefix(count))) }

    /// Makes one class as probable as said; the others share the rest as before.
    mutating func raise(_ place: Int, to probability: Float) {
        let rest = max(total - exp(scores[place] - reference), 1e-9)
        let own = rest * probability / (1 - probability)
        scores[place] = reference + log(own)
        let peak = Softmax.peak(over: place)
        peaks[peak] = max(peaks[peak], scores[place])
        total = rest + own
    }

    /// Of many, a class less probable than the likeliest by e to this power is none to think of.
    private static let far: Float = 16

    /// The likeliest classes but some, likeliest first; of very many those only that are worth a thought.
    func likeliest(_ most: Int, but others: [Int]) -> [(place: Int, probability: Float)] {
        var best = Likeliest(count: most)
        // Most lie further down than enough others do, and need not be put in order. A peak may be too high: one more.
        let lowest = reference - Self.far
        let floor = count > 256 ? Softmax.floor(of: peaks, reachedBy: most + others.count + 1, from: lowest, to: reference) : -.infinity
        for peak in peaks.indices where peaks[peak] >= floor {
            for place in Softmax.places(under: peak, of: count) where scores[place] >= max(best.least, floor) && !others.contains(place) {
                best.add(place, scores[place])
            }
        }
        return best.sorted.map { ($0.place, exp($0.score - reference) / total) }
    }
}
