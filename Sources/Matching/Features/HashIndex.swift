/// A table from hashes to small numbers, which are not hashed again: a question asks for a hundred of them.
struct HashIndex: Sendable {
    private var keys: [UInt64]
    private var values: [Int32]
    private var shift: Int
    private(set) var count = 0
    private static let empty: Int32 = -1

    /// An index that holds so many without growing.
    init(minimumCapacity: Int = 8) {
        let bits = max(4, Int.bitWidth - (minimumCapacity * 2).leadingZeroBitCount)
        shift = 64 - bits
        keys = [UInt64](repeating: 0, count: 1 << bits)
        values = [Int32](repeating: Self.empty, count: 1 << bits)
    }

    /// Each hash with its place; the first of equal ones counts.
    init(_ hashes: some Collection<UInt64>) {
        self.init(minimumCapacity: hashes.count)
        for (place, hash) in hashes.enumerated() { insert(hash, place) }
    }

    subscript(key: UInt64) -> Int? {
        let slot = slot(of: key)
        return values[slot] == Self.empty ? nil : Int(values[slot])
    }

    /// Does nothing if the hash is there already; returns its value then.
    @discardableResult
    mutating func insert(_ key: UInt64, _ value: Int) -> Int? {
        let slot = slot(of: key)
        guard values[slot] == Self.empty else { return Int(values[slot]) }
        keys[slot] = key
        values[slot] = Int32(value)
        count += 1
        if count * 2 > keys.count { grow() }
        return nil
    }

    /// Puts the value in the place of one that may be there.
    mutating func replace(_ key: UInt64, by value: Int) {
        if insert(key, value) != nil { values[slot(of: key)] = Int32(value) }
    }

    /// Where the key is, or would be. There is always an empty slot.
    private func slot(of key: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> UInt64(shift))
        while values[slot] != Self.empty, keys[slot] != key { slot = (slot + 1) & (keys.count - 1) }
        return slot
    }

    private mutating func grow() {
        var larger = HashIndex(minimumCapacity: keys.count)
        for slot in keys.indices where values[slot] != Self.empty { larger.insert(keys[slot], Int(values[slot])) }
        self = larger
    }
}
