/// A link in the text of a page.
package struct Link: Codable, Sendable, Equatable {
    /// The link's text as published.
    package var title: String
    /// Absolute, http or https.
    package var url: String

    package init(title: String, url: String) {
        self.title = title
        self.url = url
    }
}
