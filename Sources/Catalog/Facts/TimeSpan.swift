/// How long something takes, or within which time it must be done.
package struct TimeSpan: Codable, Sendable, Hashable {
    /// Calendar units; a span is never converted from one to another.
    package enum Unit: String, CaseIterable, Codable, Sendable { case minute, hour, day, week, month, year }

    /// How the page bounds it.
    package enum Relation: String, Codable, Sendable {
        /// "takes 1 to 2 months"
        case takes
        /// "within 14 days", "taken within 6 months"
        case within
        /// "at least 7 days before"
        case before
    }

    /// The shorter end of a range; equal to `upper` where the page gives one figure, nil where it gives none
    /// ("a few weeks").
    package var lower: Double?
    package var upper: Double?
    package var unit: Unit
    package var relation: Relation

    package init(lower: Double?, upper: Double?, unit: Unit, relation: Relation) {
        self.lower = lower
        self.upper = upper
        self.unit = unit
        self.relation = relation
    }

    /// Whether the page names no figure: "a few weeks", 数週間.
    package var isVague: Bool { upper == nil }
}
