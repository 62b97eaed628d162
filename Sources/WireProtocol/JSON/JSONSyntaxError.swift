/// Where and why a line is not JSON.
struct JSONSyntaxError: Error, Equatable, CustomStringConvertible {
    /// From 0, in bytes of the line.
    var offset: Int
    /// What was expected there; holds nothing of the line.
    var expected: String

    var description: String { "byte \(offset): \(expected)" }
}
