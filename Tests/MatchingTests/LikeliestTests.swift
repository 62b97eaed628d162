import Testing

@testable import Matching

@Suite struct LikeliestTests {
    @Test(arguments: [1, 3, 50])
    func `keeps the likeliest in order, the first of equals first`(count: Int) {
        var random = SplitMix64(seed: 5)
        let scores = (0..<200).map { _ in Float(Int.random(in: -20..<20, using: &random)) / 40 }
        var likeliest = Likeliest(count: count)
        for (place, score) in scores.enumerated() where score >= likeliest.least { likeliest.add(place, score) }
        let expected = scores.enumerated().sorted { ($1.element, $0.offset) < ($0.element, $1.offset) }.prefix(count)
        #expect(likeliest.sorted.map(\.place) == expected.map(\.offset))
        #expect(likeliest.sorted.map(\.score) == expected.map(\.element))
    }

    @Test func `fewer than wanted are all kept`() {
        var likeliest = Likeliest(count: 24)
        likeliest.add(0, 0)
        likeliest.add(1, 0.5)
        #expect(likeliest.sorted.map(\.place) == [1, 0])
    }
}
