/// Few known names → what is known of them; asked for every tag and attribute of a page.
struct NameTable<Value: Sendable>: Sendable {
    /// Open addressing in 256 places: at most half of them are taken.
    private var places: [(name: PackedName, value: Value)?] = Array(repeating: nil, count: 256)

    init(_ entries: some Sequence<(name: String, value: Value)>) {
        for entry in entries {
            let name = PackedName(entry.name)
            var place = Self.place(name)
            while places[place] != nil { place = (place + 1) & 255 }
            places[place] = (name, entry.value)
        }
    }

    @inline(__always)
    private static func place(_ name: PackedName) -> Int { Int((name.value &* 0x9E37_79B9_7F4A_7C15) >> 56) }

    @inline(__always)
    subscript(name: PackedName) -> Value? {
        var place = Self.place(name)
        while let entry = places[place] {
            if entry.name == name { return entry.value }
            place = (place + 1) & 255
        }
        return nil
    }
}
