/// A value of a JSON object, as far as requests need to know it.
enum JSONScalar: Equatable {
    case string(String)
    /// As spelled.
    case number(String)
    case boolean
    case null
    /// An array of strings only, the empty one among them.
    case strings([String])
    /// An object or any other array: read past, not kept.
    case nested
}
