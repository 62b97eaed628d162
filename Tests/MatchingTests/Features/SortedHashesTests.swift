import Catalog
import Testing

@testable import Matching

@Suite struct SortedHashesTests {
    @Test(arguments: [0, 1, 5, 1000])
    func `each hash is found at its place, and no other`(count: Int) {
        var random = SplitMix64(seed: 8)
        let hashes = (0..<count).map { _ in random.next() }.sorted()
        let sorted = SortedHashes(hashes)
        for (place, hash) in hashes.enumerated() { #expect(sorted[hash] == place) }
        for _ in 0..<1000 { #expect(sorted[random.next()] == nil) }
        for hash in [0, UInt64.max] where !hashes.contains(hash) { #expect(sorted[hash] == nil) }
    }

    @Test func `equal hashes are found together`() {
        let sorted = SortedHashes([1, 5, 5, 5, 6, 1 << 63, 1 << 63])
        #expect(sorted.places(of: 5) == 1..<4)
        #expect(sorted.places(of: 1 << 63) == 5..<7)
        #expect(sorted.places(of: 7).isEmpty)
    }
}
