/// What something costs.
package struct Fee: Codable, Sendable, Hashable {
    /// In yen, 0 or more; 0 is free of charge.
    package var yen: Int

    /// The first and the last day on which it holds; nil where the page sets no such bound.
    package var begins: CivilDay?
    package var ends: CivilDay?

    /// For whom or in which case alone it is paid, in the page's words: 特急発行の場合; nil where the page names no such case.
    package var condition: String?

    package init(yen: Int, begins: CivilDay? = nil, ends: CivilDay? = nil, condition: String? = nil) {
        self.condition = condition
        self.yen = yen
        self.begins = begins
        self.ends = ends
    }
}
