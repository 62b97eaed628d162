/// Turns texts into numbers that mean nothing without a key, which lives in this process's memory only.
///
/// SipHash, through `Hasher`, with the key of the process and one of our own: `SWIFT_DETERMINISTIC_HASHING` switches the
/// former off.
struct KeyedHash: Sendable {
    private let first: UInt64
    private let second: UInt64

    init() {
        var random = SystemRandomNumberGenerator()
        (first, second) = (random.next(), random.next())
    }

    func value(of parts: String...) -> Int {
        var hasher = Hasher()
        hasher.combine(first)
        hasher.combine(second)
        hasher.combine(parts)
        return hasher.finalize()
    }
}
