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

    @Test(arguments: [1, 29, 256, 300]) func `so many scores as are asked for reach the floor, or it is the lowest`(most: Int) {
        var random = SplitMix64(seed: 3)
        for count in [20, 300, 5005] {
            let scores = (0..<count).map { _ in Float.random(in: -20...0, using: &random) }
            let floor = Softmax.floor(of: Softmax.peaks(of: scores), reachedBy: most, from: -20, to: 0)
            #expect(floor == -20 || scores.count { $0 >= floor } >= most)
            if most <= 29, count == 5005 { #expect(scores.count { $0 >= floor } < 4 * most + 120) }
        }
    }

    @Test(arguments: [1, 16, 17, 256, 300, 5005]) func `each score lies under one peak, which is the highest of its heap`(count: Int) {
        var random = SplitMix64(seed: 5)
        var scores = (0..<count).map { _ in Float.random(in: -20...0, using: &random) }
        let peaks = Softmax.peaks(of: scores)
        var seen: [Int] = []
        for (peak, top) in peaks.enumerated() {
            let places = Array(Softmax.places(under: peak, of: count))
            #expect(top == places.map { scores[$0] }.max() ?? -.infinity)
            #expect(places.allSatisfy { Softmax.peak(over: $0) == peak })
            seen += places
        }
        #expect(seen.sorted() == Array(0..<count))
        let doubled = scores.map { $0 * 2 + 1 }
        #expect(Softmax.scale(&scores, times: 2, plus: [Float](repeating: 1, count: count)) == Softmax.peaks(of: doubled))
    }

    @Test func `the sum of powers is right to six digits, whatever lies far below`() {
        let scores = (0..<5000).map { -Float($0 % 700) / 7 }
        let sum = scores.reduce(0) { $0 + exp(Double($1)) }
        #expect(abs(Double(Softmax.powers(of: scores, less: 0)) / sum - 1) < 1e-6)
    }
}
