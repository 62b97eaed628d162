import Foundation
import Testing

@testable import Matching

@Suite struct ClassScoresTests {
    @Test(arguments: [1, 16, 45, 300])
    func `one probability is what all together give`(count: Int) {
        var random = SplitMix64(seed: 3)
        let scores = (0..<count).map { _ in Float.random(in: -9...9, using: &random) }
        let classes = ClassScores(scores)
        for (place, probability) in Softmax.probabilities(of: scores).enumerated() {
            #expect(abs(classes[place] - probability) < 1e-5)
        }
        #expect(classes.probabilities.count == count)
    }

    @Test(arguments: [1, 5, 40])
    func `the likeliest come in order, without those that are not ranked`(most: Int) {
        var random = SplitMix64(seed: 4)
        let scores = (0..<300).map { _ in Float.random(in: -5...5, using: &random) }
        let others = [0, 17, 299]
        let expected = scores.indices.filter { !others.contains($0) }.sorted { scores[$0] > scores[$1] }.prefix(most)
        let classes = ClassScores(scores)
        let likeliest = classes.likeliest(most, but: others)
        #expect(likeliest.map(\.place) == Array(expected))
        #expect(likeliest.allSatisfy { abs($0.probability - classes[$0.place]) < 1e-6 })
    }

    @Test(arguments: [Float(-8), 0, 8])
    func `a class is made as probable as said, and the others keep their order and share the rest`(score: Float) {
        var classes = ClassScores([1, 2, score])
        let odds = classes[0] / classes[1]
        classes.raise(2, to: 0.99)
        #expect(abs(classes[2] - 0.99) < 1e-4)
        #expect(abs(classes.probabilities[2] - 0.99) < 1e-4)
        #expect(abs(classes[0] + classes[1] - 0.01) < 1e-4)
        #expect(abs(classes[0] / classes[1] - odds) < 1e-3)
    }
}
