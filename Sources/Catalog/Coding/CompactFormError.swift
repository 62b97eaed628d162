/// Bytes that no sender of ours has written.
package struct CompactFormError: Error, Equatable, CustomStringConvertible {
    /// Why bytes are no such value.
    package enum Code: String, Sendable {
        case cutShort = "they end too early"
        case tooLong = "a number that is too long"
        case notUTF8 = "a text that is not UTF-8"
        case unknownCase = "a word that is none of those known here"
        case leftOver = "more than was asked for"
    }

    package var code: Code
    /// Where in the bytes.
    package var position: Int

    package var description: String { "\(code.rawValue), at byte \(position)" }
}
