/// Finds the name that somebody probably meant.
package enum SpellingSuggestion {
    /// The known name nearest to `name`, if it is near: one slip of the finger for every three letters.
    package static func nearest(to name: String, among known: [String]) -> String? {
        let wanted = Array(name.lowercased().replacing("_", with: "-"))
        let ranked = known.map { (name: $0, distance: distance(wanted, Array($0))) }
        guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
        return best.distance <= max(1, min(wanted.count, best.name.count) / 3) ? best.name : nil
    }

    /// How many letters must be added, dropped, changed or swapped with their neighbour.
    private static func distance(_ one: [Character], _ other: [Character]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...other.count)
        for (row, letter) in one.enumerated() {
            var current = [row + 1]
            for (column, candidate) in other.enumerated() {
                var least = min(last[column + 1], current[column]) + 1
                least = min(least, last[column] + (letter == candidate ? 0 : 1))
                if row > 0, column > 0, letter == other[column - 1], one[row - 1] == candidate {
                    least = min(least, beforeLast[column - 1] + 1)
                }
                current.append(least)
            }
            (beforeLast, last) = (last, current)
        }
        return last[other.count]
    }
}
