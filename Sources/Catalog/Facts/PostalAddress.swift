/// A postal address as published.
package struct PostalAddress: Codable, Sendable, Hashable {
    /// The address without its postal code: "1-1-1 Tachibanadori-Nishi Miyazaki City".
    package var text: String
    /// Seven digits with a hyphen: "880-8505".
    package var postalCode: String?

    package init(text: String, postalCode: String? = nil) {
        self.text = text
        self.postalCode = postalCode
    }
}
