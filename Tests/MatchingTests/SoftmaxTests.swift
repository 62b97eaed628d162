import Foundation
import Testing

@testable import Matching

@Suite struct SoftmaxTests {
    @Test(arguments: [1, 2, 15, 16, 17, 100])
    func `gives what the definition gives, however many scores there are`(count: Int) {
        let scores = (0..<count).map { Float($0 % 7) * 1.3 - Float($0) / 10 }
        let powers = scores.map { exp(Double($0)) }
        let sum = powers.reduce(0, +)
        for (probability, power) in zip(Softmax.probabilities(of: scores), powers) {
            #expect(abs(Double(probability) - power / sum) < 1e-6)
        }
    }

    @Test func `sums are multiplied and added to`() {
        var sums: [Float] = [1, 2, 3]
        Softmax.scale(&sums, times: 2, plus: [0, 1, -1])
        #expect(sums == [2, 5, 5])
    }

    @Test func `what is far below the highest is as good as impossible, and what is highest certain`() {
        let probabilities = Softmax.probabilities(of: [0, -1000, -.greatestFiniteMagnitude])
        #expect(probabilities == [1, 0, 0])
    }

    @Test(arguments: [1, 29, 256, 300]) func `so many scores as are asked for reach the floor, or it is no floor`(most: Int) {
        var random = SplitMix64(seed: 3)
        for count in [20, 300, 5005] {
            let scores = (0..<count).map { _ in Float.random(in: -20...0, using: &random) }
            let floor = Softmax.floor(ofLikeliest: most, scores)
            #expect(scores.count { $0 >= floor } >= min(most, count))
            if most <= 29, count == 5005 { #expect(scores.count { $0 >= floor } < 4 * most + 40) }
        }
    }
}
