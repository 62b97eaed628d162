/// Values by key, those kept or asked for of late: when the younger half is full, what was in the older half goes.
///
/// Of the desk's shelves as well. It lies here because this room keeps bytes by it and imports no other.
package struct RecentValues<Key: Hashable, Value> {
    private var young: [Key: (value: Value, weight: Int)] = [:]
    private var old: [Key: (value: Value, weight: Int)] = [:]
    /// What the younger half weighs.
    private var taken = 0
    private let most: Int

    /// - Parameter most: what all values together may weigh: their bytes, or how many there are.
    package init(most: Int) { self.most = most }

    package subscript(key: Key) -> Value? {
        mutating get {
            if let found = young[key] { return found.value }
            guard let found = old[key] else { return nil }
            keep(found.value, as: key, weight: found.weight)
            return found.value
        }
    }

    /// Keeps a value in the place of one that has the same key. One too heavy is not kept.
    package mutating func keep(_ value: Value, as key: Key, weight: Int) {
        guard weight <= most / 2 else { return }
        taken += weight - (young[key]?.weight ?? 0)
        young[key] = (value, weight)
        guard taken > most / 2 else { return }
        old = young
        (young, taken) = ([:], 0)
    }
}
