/// An e-mail address. A page's placeholder for a hidden one ("[email protected]") is never one.
package struct Email: Codable, Sendable, Hashable {
    package var address: String
    /// Who reads it, as published.
    package var name: String?

    package init(address: String, name: String? = nil) {
        self.address = address
        self.name = name
    }
}
