/// A condition or a caution: words of the page that hold for what stands beside or under them.
package struct Statement: Codable, Sendable, Hashable {
    /// As published, without the mark before it (※, *, 注意).
    package var text: String

    package init(text: String) { self.text = text }
}
