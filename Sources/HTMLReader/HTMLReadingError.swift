/// Why a document could not be read as an HTML page; the reader refuses it as a whole.
package struct HTMLReadingError: Error, Sendable, Equatable {
    /// Why the bytes give no tree; one beyond the limits says which.
    package enum Code: String, Sendable {
        /// No bytes, or nothing but white space.
        case empty
        /// NUL bytes or a known signature of another kind of file (PDF, ZIP, picture).
        case binary
        /// Text without a single HTML element.
        case notHTML
        /// Larger than `HTMLLimits.bytes`.
        case tooLarge
        /// More text than `HTMLLimits.text`.
        case tooMuchText
        /// More start tags than `HTMLLimits.tags`.
        case tooManyTags
        /// A start tag with more attributes than `HTMLLimits.attributesPerTag`.
        case tooManyAttributes
        /// Elements nested deeper than `HTMLLimits.depth`.
        case tooDeep
        /// No known encoding gives text.
        case undecodable
        /// libxml2 gave up; the cause holds its message.
        case parserFailed
    }

    package var code: Code
    package var message: String
    /// From 1; nil where the whole document is meant.
    package var line: Int?
    /// What the library underneath said.
    package var cause: String?

    package init(_ code: Code, _ message: String, line: Int? = nil, cause: String? = nil) {
        self.code = code
        self.message = message
        self.line = line
        self.cause = cause
    }
}
