/// What something costs.
package struct Fee: Codable, Sendable, Hashable {
    /// In yen, 0 or more; 0 is free of charge.
    package var yen: Int

    package init(yen: Int) { self.yen = yen }
}
