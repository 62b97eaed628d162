/// Hashes in ascending order, found by their first bits: no larger than what they are told apart by, and made by reading
/// them once. Of a table of slots the thousands of insertions alone took a third of a matcher's start.
package struct SortedHashes: Codable, Sendable, Equatable {
    /// Where the hashes of each first bits begin; one more tells where the last end.
    private let starts: FixedNumbers<UInt32>
    /// The last 32 bits of each hash. With the first bits they tell some 50 of its 64.
    private let keys: FixedNumbers<UInt32>

    /// How far a hash's first bits are shifted, so that they are one of the beginnings.
    private var shift: UInt64 { UInt64(truncatingIfNeeded: (starts.count &- 1).leadingZeroBitCount &+ 1) }

    /// - Parameter hashes: ascending. Of others some would not be found.
    package init(_ hashes: [UInt64]) {
        // About four to each beginning: they lie in one line of the cache.
        let bits = max(1, Int.bitWidth - (hashes.count / 4).leadingZeroBitCount)
        let shift = UInt64(64 - bits)
        var starts = [UInt32](repeating: 0, count: 1 << bits + 1)
        for hash in hashes { starts[Int(truncatingIfNeeded: hash >> shift) + 1] += 1 }
        for index in 1..<starts.count { starts[index] += starts[index - 1] }
        self.starts = FixedNumbers(starts)
        keys = FixedNumbers(hashes.map { UInt32(truncatingIfNeeded: $0) })
    }

    package var count: Int { keys.count }

    /// Whether the parts fit together; what fails is damaged.
    var isConsistent: Bool {
        let beginnings = starts.count - 1
        guard beginnings >= 2, beginnings.nonzeroBitCount == 1, starts[0] == 0, Int(starts[beginnings]) == keys.count else { return false }
        return (0..<beginnings).allSatisfy { starts[$0] <= starts[$0 + 1] }
    }

    /// The place of a hash among them, the first of equal ones.
    package subscript(hash: UInt64) -> Int? {
        let first = Int(truncatingIfNeeded: hash >> shift)
        let key = UInt32(truncatingIfNeeded: hash)
        var place = Int(starts[first])
        let end = Int(starts[first &+ 1])
        while place < end {
            if keys[place] == key { return place }
            place &+= 1
        }
        return nil
    }

    /// The places of those hashes that are among them, in their order.
    ///
    /// First all are gone to, then looked at: the waits for memory overlap, while a comparison that went the other way than
    /// guessed would hold up the next ones.
    package func places(ofAll hashes: [UInt64]) -> [Int] {
        let (shift, last) = (shift, keys.count - 1)
        guard last >= 0 else { return [] }
        var seen: UInt32 = 0
        let ranges = hashes.map { hash in
            let first = Int(truncatingIfNeeded: hash >> shift)
            return (start: starts[first], end: starts[first &+ 1])
        }
        for range in ranges { seen |= keys[min(Int(range.start), last)] }
        var places: [Int] = []
        // Always so: what was seen must be of some use, or it would not be looked at.
        places.reserveCapacity(seen == 0 ? 1 : hashes.count)
        for (hash, range) in zip(hashes, ranges) {
            let key = UInt32(truncatingIfNeeded: hash)
            var place = range.start
            while place < range.end {
                if keys[Int(place)] == key {
                    places.append(Int(place))
                    break
                }
                place &+= 1
            }
        }
        return places
    }

    /// The places of all that equal a hash.
    package func places(of hash: UInt64) -> Range<Int> {
        guard let first = self[hash] else { return 0..<0 }
        let key = UInt32(truncatingIfNeeded: hash)
        let end = Int(starts[Int(truncatingIfNeeded: hash >> shift) + 1])
        return first..<((first..<end).first { keys[$0] != key } ?? end)
    }
}
