package import Catalog

extension PageReadingError: CustomStringConvertible {
    /// As an error for the user, with file, line and mend.
    package var diagnostic: Diagnostic {
        Diagnostic(.error, path: path, line: line, message: message, mend: mend)
    }

    package var description: String { diagnostic.description }
}
