/// Something odd about a page that could be read all the same.
package struct HTMLNotice: Sendable, Equatable {
    /// What the reader had to put up with.
    package enum Code: String, Sendable {
        /// The declared encoding is wrong, or none is declared and the bytes are not UTF-8.
        case encoding
        /// Bytes that are no characters were replaced.
        case replacedBytes
        /// The document ends in the middle.
        case truncated
        /// libxml2 repaired something.
        case markup
    }

    package var code: Code
    /// Whether it is worth a warning; a note otherwise.
    package var isWarning: Bool
    package var line: Int?
    package var message: String
    /// What the owner of the page can do about it.
    package var mend: String?

    package init(_ code: Code, isWarning: Bool = true, line: Int? = nil, message: String, mend: String? = nil) {
        self.code = code
        self.isWarning = isWarning
        self.line = line
        self.message = message
        self.mend = mend
    }
}
