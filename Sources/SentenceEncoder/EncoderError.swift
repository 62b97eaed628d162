/// Why there is no encoder, or no vector.
package struct EncoderError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The closed list of what can go wrong.
    package enum Code: Sendable, Equatable {
        /// The folder holds no encoder.
        case missing
        /// The library or the model cannot be used.
        case unusable
        /// The encoder gave no vector for a text.
        case failed
        /// The encoder is not the one that the catalog was built with.
        case mismatch
    }

    package var code: Code
    /// What happened, with the file's name where there is one.
    package var message: String
    /// What to do about it, as an imperative without a capital.
    package var mend: String

    package init(_ code: Code, _ message: String, mend: String) {
        self.code = code
        self.message = message
        self.mend = mend
    }

    package var description: String { "\(message); \(mend)" }
}
