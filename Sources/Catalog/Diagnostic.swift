/// Something found in an input file: what is wrong, where, and the mend.
///
/// An error stops what was asked for; a warning and a note do not.
package struct Diagnostic: Sendable, Equatable, Codable {
    /// The raw value is the word that editors know it by.
    package enum Severity: String, Codable, Sendable { case error, warning, note }

    package var severity: Severity
    /// The file as the user named it.
    package var path: String
    /// From 1; nil where the whole file is meant.
    package var line: Int?
    package var column: Int?
    package var message: String
    /// What to do about it, as an imperative without a capital: "write `language: ja`".
    package var mend: String?

    package init(
        _ severity: Severity, path: String, line: Int? = nil, column: Int? = nil, message: String, mend: String? = nil
    ) {
        self.severity = severity
        self.path = path
        self.line = line
        self.column = column
        self.message = message
        self.mend = mend
    }
}

extension Diagnostic: CustomStringConvertible {
    /// In the form that editors jump to: `path:line:column: error: message; mend`.
    package var description: String {
        let position = [line, line == nil ? nil : column].compactMap { $0.map(String.init) }
        let place = ([path] + position).joined(separator: ":")
        return "\(place): \(severity.rawValue): \(message)" + (mend.map { "; \($0)" } ?? "")
    }
}
