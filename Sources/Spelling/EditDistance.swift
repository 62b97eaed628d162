/// How far one spelling is from another.
package enum EditDistance {
    /// How many letters must be put in, left out, replaced or swapped with their neighbour (optimal string alignment).
    @inlinable
    package static func between<Letter: Equatable>(_ one: [Letter], _ other: [Letter]) -> Int {
        // Rows of how far a beginning of the one is from each beginning of the other.
        var last = Array(0...other.count)
        var (beforeLast, current) = (last, last)
        for row in one.indices {
            current[0] = row + 1
            for column in other.indices {
                var least = min(last[column + 1], current[column]) + 1
                least = min(least, last[column] + (one[row] == other[column] ? 0 : 1))
                if row > 0, column > 0, one[row] == other[column - 1], one[row - 1] == other[column] {
                    least = min(least, beforeLast[column - 1] + 1)
                }
                current[column + 1] = least
            }
            (beforeLast, last, current) = (last, current, beforeLast)
        }
        return last[other.count]
    }
}
