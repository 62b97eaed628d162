/// A link in the text of a page.
package struct Link: Codable, Sendable, Hashable {
    /// The link's text as published.
    package var title: String
    /// Absolute, http or https.
    package var url: String
    /// What file it leads to; nil for a page.
    package var file: LinkedFile?

    package init(title: String, url: String, file: LinkedFile? = nil) {
        self.title = title
        self.url = url
        self.file = file
    }
}
