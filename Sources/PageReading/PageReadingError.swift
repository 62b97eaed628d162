package import HTMLReader

/// Why a page could not be read at all.
package struct PageReadingError: Error, Sendable, Equatable {
    /// What kind of fault it is.
    package enum Code: String, Sendable {
        /// The bytes are no HTML page, or one beyond the reader's limits; the cause says which.
        case unreadable
        /// HTML without any text in its main part, such as a page that a script fills.
        case noText
        /// The process that parses pages crashed over it, ran out of time or memory, or could not be asked.
        case killed
    }

    package var code: Code
    /// The file as the user named it.
    package var path: String
    package var line: Int?
    package var message: String
    /// What to do about it, as an imperative.
    package var mend: String
    package var cause: HTMLReadingError?

    package init(code: Code, path: String, line: Int?, message: String, mend: String, cause: HTMLReadingError?) {
        self.code = code
        self.path = path
        self.line = line
        self.message = message
        self.mend = mend
        self.cause = cause
    }
}
