/// The few likeliest of very many classes, kept in order.
struct Likeliest {
    /// A score's bits, turned so that they order as the score does, above the class, so that one comparison orders both.
    /// Likeliest first, with one place more for what is pushed out.
    private var keys: [UInt64]
    private var count = 0
    /// What has a lower score than this would not be kept.
    private(set) var least: Float = -.infinity

    /// Of the likeliest so many, at least one.
    init(count: Int) { keys = [UInt64](repeating: 0, count: max(count, 1) + 1) }

    /// Of classes with equal scores the first ones are kept. No score is NaN.
    mutating func add(_ place: Int, _ score: Float) {
        let key = UInt64(Self.ordered(score.bitPattern)) << 32 | UInt64(~UInt32(truncatingIfNeeded: place))
        var index = count
        while index > 0, keys[index - 1] < key {
            keys[index] = keys[index - 1]
            index -= 1
        }
        keys[index] = key
        if count + 1 < keys.count { count += 1 }
        if count + 1 == keys.count { least = Self.score(of: keys[count - 1]) }
    }

    var sorted: [(place: Int, score: Float)] {
        keys.prefix(count).map { (Int(~UInt32(truncatingIfNeeded: $0)), Self.score(of: $0)) }
    }

    /// Below zero, larger bits are lower numbers.
    private static func ordered(_ bits: UInt32) -> UInt32 { bits >> 31 == 0 ? bits | 1 << 31 : ~bits }

    private static func score(of key: UInt64) -> Float {
        let bits = UInt32(key >> 32)
        return Float(bitPattern: bits >> 31 == 0 ? ~bits : bits & ~(1 << 31))
    }
}
