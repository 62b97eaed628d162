/// Finds the name that somebody probably meant.
package enum SpellingSuggestion {
    /// The known name nearest to `name`, if it is near: one slip of the finger for every three letters.
    package static func nearest(to name: String, among known: [String]) -> String? {
        let wanted = Array(name.lowercased().replacing("_", with: "-"))
        let ranked = known.map { (name: $0, distance: EditDistance.between(wanted, Array($0))) }
        guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
        return best.distance <= max(1, min(wanted.count, best.name.count) / 3) ? best.name : nil
    }
}
