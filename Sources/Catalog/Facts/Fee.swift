/// What something costs.
package struct Fee: Codable, Sendable, Hashable {
    /// In yen, 0 or more; 0 is free of charge.
    package var yen: Int

    /// The first and the last day on which it holds; nil where the page sets no such bound.
    package var begins: CivilDay?
    package var ends: CivilDay?

    package init(yen: Int, begins: CivilDay? = nil, ends: CivilDay? = nil) {
        self.yen = yen
        self.begins = begins
        self.ends = ends
    }
}
