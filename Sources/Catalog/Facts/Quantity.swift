/// A count of something that is neither money nor time.
package struct Quantity: Codable, Sendable, Hashable {
    /// What is counted.
    package enum Unit: String, CaseIterable, Codable, Sendable { case digit }

    package var count: Int
    package var unit: Unit

    package init(count: Int, unit: Unit) {
        self.count = count
        self.unit = unit
    }
}
