/// Hashes in ascending order, found by their first bits: no larger than what they are told apart by, and made by reading
/// them once. Of a table of slots the thousands of insertions alone took a third of a matcher's start.
struct SortedHashes: Sendable {
    /// Where the hashes of each first bits begin; one more tells where the last end.
    private let starts: [UInt32]
    /// The last 32 bits of each hash. With the first bits they tell some 50 of its 64.
    private let keys: [UInt32]
    private let shift: UInt64

    /// - Parameter hashes: ascending. Of others some would not be found.
    init(_ hashes: [UInt64]) {
        // About four to each beginning: they lie in one line of the cache.
        let bits = max(1, Int.bitWidth - (hashes.count / 4).leadingZeroBitCount)
        let shift = UInt64(64 - bits)
        var starts = [UInt32](repeating: 0, count: 1 << bits + 1)
        for hash in hashes { starts[Int(truncatingIfNeeded: hash >> shift) + 1] += 1 }
        for index in 1..<starts.count { starts[index] += starts[index - 1] }
        self.starts = starts
        self.shift = shift
        keys = hashes.map { UInt32(truncatingIfNeeded: $0) }
    }

    /// The place of a hash among them, the first of equal ones.
    subscript(hash: UInt64) -> Int? {
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

    /// The places of all that equal a hash.
    func places(of hash: UInt64) -> Range<Int> {
        guard let first = self[hash] else { return 0..<0 }
        let key = UInt32(truncatingIfNeeded: hash)
        let end = Int(starts[Int(truncatingIfNeeded: hash >> shift) + 1])
        return first..<(keys[first..<end].firstIndex { $0 != key } ?? end)
    }
}
