/// A table from hashes to small numbers, which are not hashed again: a question asks for a hundred of them.
struct HashIndex: Sendable {
    /// A hash beside its value, so that finding it costs one miss of the cache.
    private struct Slot {
        var key: UInt64
        /// Below 0 where the slot is empty.
        var value: Int32
    }

    private var slots: [Slot]
    private var shift: Int
    private(set) var count = 0

    /// An index that holds so many without growing.
    init(minimumCapacity: Int = 8) {
        let bits = max(4, Int.bitWidth - (minimumCapacity * 2).leadingZeroBitCount)
        shift = 64 - bits
        slots = [Slot](repeating: Slot(key: 0, value: -1), count: 1 << bits)
    }

    subscript(key: UInt64) -> Int? {
        let value = slots[slot(of: key)].value
        return value < 0 ? nil : Int(value)
    }

    /// Does nothing if the hash is there already; returns its value then.
    @discardableResult
    mutating func insert(_ key: UInt64, _ value: Int) -> Int? {
        let slot = slot(of: key)
        guard slots[slot].value < 0 else { return Int(slots[slot].value) }
        slots[slot] = Slot(key: key, value: Int32(value))
        count += 1
        if count * 2 > slots.count { grow() }
        return nil
    }

    /// Where the key is, or would be. There is always an empty slot.
    private func slot(of key: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> UInt64(shift))
        while slots[slot].value >= 0, slots[slot].key != key { slot = (slot + 1) & (slots.count - 1) }
        return slot
    }

    private mutating func grow() {
        var larger = HashIndex(minimumCapacity: slots.count)
        for slot in slots where slot.value >= 0 { larger.insert(slot.key, Int(slot.value)) }
        self = larger
    }
}
