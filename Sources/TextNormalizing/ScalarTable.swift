/// What becomes of each character up to a limit, worked out once: asking Unicode's properties for each character of
/// each question would cost more than all else that is done with it.
struct ScalarTable: Sendable {
    /// What a character becomes.
    enum Entry: Equatable {
        /// Nothing: it divides words.
        case gap
        /// Nothing at all.
        case nothing
        case scalar(Unicode.Scalar)
        /// More than one character, or a character beyond the table: ask the rule.
        case askRule
    }

    private let codes: [UInt32]

    /// The highest character asked for by any script but Han, Hangul and the rare ones.
    static let limit: UInt32 = 0x3100

    init(_ rule: (Unicode.Scalar) -> Entry) {
        codes = (0..<Self.limit).map { value in
            guard let scalar = Unicode.Scalar(value) else { return 2 }
            switch rule(scalar) {
            case .gap: return 0
            case .nothing: return 1
            case .askRule: return 2
            // Neither control character is what another becomes.
            case .scalar(let scalar): return scalar.value > 2 ? scalar.value : 0
            }
        }
    }

    subscript(scalar: Unicode.Scalar) -> Entry {
        guard scalar.value < Self.limit else { return .askRule }
        switch codes[Int(scalar.value)] {
        case 0: return .gap
        case 1: return .nothing
        case let value: return Unicode.Scalar(value).map { value == 2 ? .askRule : .scalar($0) } ?? .askRule
        }
    }
}
