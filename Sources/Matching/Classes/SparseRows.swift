/// Of many classes, each feature's weights for those few of which it tells something.
struct SparseRows: Sendable {
    /// How much a feature speaks for one class.
    private struct Posting {
        var index: UInt16
        var weight: Int16
    }

    /// Where each feature's weights begin; one more tells where the last end.
    private let starts: [UInt32]
    private let postings: [Posting]

    /// - Parameters:
    ///   - counts: feature by feature, how many weights it has.
    ///   - classes: weight by weight, the class.
    init(counts: [UInt32], classes: [UInt16], weights: [Int8]) {
        var starts: [UInt32] = [0]
        starts.reserveCapacity(counts.count + 1)
        var end: UInt32 = 0
        for count in counts {
            end += count
            starts.append(end)
        }
        self.starts = starts
        postings = zip(classes, weights).map { Posting(index: $0, weight: Int16($1)) }
    }

    private func places(_ row: Int) -> Range<Int> { Int(starts[row])..<Int(starts[row + 1]) }

    func weight(in row: Int, for index: Int) -> Int {
        postings[places(row)].first { Int($0.index) == index }.map { Int($0.weight) } ?? 0
    }

    /// The sums of rows, each times a value: `count` of them, one for each class and more.
    func sums(of rows: [Int], times values: [Float], count: Int) -> [Float] {
        // All rows are gone to before any is read, at both ends: the waits for memory overlap.
        let postings = postings.span
        let ranges = rows.map(places)
        var highest: UInt16 = 0
        for range in ranges where !range.isEmpty { highest = max(highest, postings[range.lowerBound].index, postings[range.upperBound - 1].index) }
        precondition(Int(highest) < count)
        var sums = [Float](repeating: 0, count: count)
        var span = sums.mutableSpan
        for (range, value) in zip(ranges, values) {
            for place in range {
                let posting = postings[place]
                span[Int(posting.index)] += value * Float(posting.weight)
            }
        }
        return sums
    }
}
