/// A file behind a link, such as a form to print.
package struct LinkedFile: Codable, Sendable, Hashable {
    /// By the ending of the name, or as the page states it.
    package enum Format: String, CaseIterable, Codable, Sendable {
        case pdf, word, excel, powerpoint, csv, text, zip
    }

    package var format: Format
    /// The size in bytes as the page gives it (1 KB as 1,024); nil where it gives none.
    package var bytes: Int?

    package init(format: Format, bytes: Int? = nil) {
        self.format = format
        self.bytes = bytes
    }
}
