import Foundation

/// How much a text speaks for each class, on a scale of natural logarithms, and the probabilities that follow.
///
/// Of thousands of classes only the likeliest are ever looked at: a class's probability is worked out when it is asked for,
/// and only the sum of all beforehand.
package struct ClassScores: Sendable {
    /// Filled up to whole sixteens with classes that cannot be.
    private var scores: [Float]
    private let count: Int
    /// What a score is measured from, so that no power of e is too large.
    private let reference: Float
    /// The sum of all powers of e.
    private var total: Float

    package init(_ scores: [Float]) {
        self.init(padded: scores + repeatElement(-.infinity, count: Self.padding(scores.count)), count: scores.count)
    }

    /// - Parameters:
    ///   - sums: multiplied by `factor` and added to the offsets they are the scores; in whole sixteens.
    ///   - offsets: as many; those behind the last class are minus infinity.
    init(sums: consuming [Float], times factor: Float, plus offsets: [Float], count: Int) {
        Softmax.scale(&sums, times: factor, plus: offsets)
        self.init(padded: sums, count: count)
    }

    private init(padded: [Float], count: Int) {
        (reference, total) = Softmax.powers(of: padded)
        scores = padded
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
        total = rest + own
    }

    /// Of many, a class less probable than the likeliest by e to this power is none to think of.
    private static let far: Float = 16

    /// The likeliest classes but some, likeliest first; of very many those only that are worth a thought.
    func likeliest(_ most: Int, but others: [Int]) -> [(place: Int, probability: Float)] {
        var best = Likeliest(count: most)
        guard count > 256 else {
            add(to: &best, notBelow: -.infinity, but: others)
            return best.sorted.map { ($0.place, exp($0.score - reference) / total) }
        }
        // Most lie further down than enough others do, and need not be put in order.
        let enough = Softmax.floor(ofLikeliest: most + others.count, scores)
        add(to: &best, notBelow: max(enough, reference - Self.far), but: others)
        return best.sorted.map { ($0.place, exp($0.score - reference) / total) }
    }

    private func add(to best: inout Likeliest, notBelow floor: Float, but others: [Int]) {
        for start in stride(from: 0, to: count, by: 16) where Softmax.reaches(max(best.least, floor), scores, start) {
            for place in start..<min(start + 16, count) where scores[place] >= max(best.least, floor) && !others.contains(place) {
                best.add(place, scores[place])
            }
        }
    }
}
