/// The few likeliest of very many classes, kept in order.
struct Likeliest {
    /// A probability's bits above the class, so that one comparison orders both: no probability is below 0. Likeliest
    /// first, with one place more for what is pushed out.
    private var keys: [UInt64]
    private var count = 0
    /// What is less probable than this would not be kept.
    private(set) var least: Float = 0

    /// Of the likeliest so many, at least one.
    init(count: Int) { keys = [UInt64](repeating: 0, count: max(count, 1) + 1) }

    /// Of equally probable classes the first ones are kept.
    mutating func add(_ place: Int, _ probability: Float) {
        let key = UInt64(probability.bitPattern) << 32 | UInt64(~UInt32(truncatingIfNeeded: place))
        var index = count
        while index > 0, keys[index - 1] < key {
            keys[index] = keys[index - 1]
            index -= 1
        }
        keys[index] = key
        if count + 1 < keys.count { count += 1 }
        if count + 1 == keys.count { least = Self.probability(of: keys[count - 1]) }
    }

    var sorted: [(place: Int, probability: Float)] {
        keys.prefix(count).map { (Int(~UInt32(truncatingIfNeeded: $0)), Self.probability(of: $0)) }
    }

    private static func probability(of key: UInt64) -> Float { Float(bitPattern: UInt32(key >> 32)) }
}
