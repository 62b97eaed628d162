import Foundation

/// The server's Content-Type of a fetched page, kept in a file beside it: `page.html.content-type`, one line such as
/// `text/html; charset=Shift_JIS`.
package enum KeptContentType {
    /// What is added to the page's file name.
    package static let ending = ".content-type"

    /// The charset that was sent with the page; nil where nothing is kept or none was named.
    package static func charset(beside page: String) -> String? {
        guard let data = FileManager.default.contents(atPath: page + ending), data.count <= 1024 else { return nil }
        return charset(in: String(decoding: data, as: UTF8.self))
    }

    /// The parameter of a Content-Type (RFC 9110, 8.3.1), quoted or not.
    static func charset(in contentType: String) -> String? {
        for parameter in contentType.split(separator: ";").dropFirst() {
            let parts = parameter.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
            guard parts.count == 2, parts[0].lowercased() == "charset" else { continue }
            let label = parts[1].trimmed(of: "\"'")
            return label.isEmpty ? nil : label
        }
        return nil
    }
}
