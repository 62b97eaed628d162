import Catalog

/// Which intents are likely to be asked about after another one.
struct ContextPrior: Sendable {
    private let weights: [String: Double]

    /// Figures were set on labelled follow-up questions (Tests/Questions/follow-ups/dev).
    private enum Weight {
        static let next = 3.0
        static let afterNext = 1.8
        static let sameMatter = 1.5
        static let same = 1.0
        static let other = 0.6
    }

    /// - Parameter offered: what was just offered to choose from: all that a short reply is likely to be about.
    init(after previous: Intent?, offered: [String], in catalog: Catalog) {
        var weights: [String: Double] = [:]
        func raise(_ id: String, _ weight: Double) { weights[id] = max(weights[id] ?? 0, weight) }
        for id in offered { raise(id, Weight.next) }
        if let previous {
            let next = Self.next(of: previous)
            for intent in catalog.intents {
                if next.contains(intent.id) { Self.next(of: intent).forEach { raise($0, Weight.afterNext) } }
                if Self.matter(of: intent.id) == Self.matter(of: previous.id) { raise(intent.id, Weight.sameMatter) }
            }
            next.forEach { raise($0, Weight.next) }
            weights[previous.id] = Weight.same
        }
        self.weights = weights
    }

    func weight(of intent: String) -> Double { weights[intent] ?? Weight.other }

    private static func next(of intent: Intent) -> [String] {
        intent.followUps + [intent.contact, intent.counters].compactMap(\.self)
    }

    /// `a.card.pickup` for it and for `a.card.pickup.bring`.
    private static func matter(of id: String) -> ArraySlice<Substring> { id.split(separator: ".").prefix(3) }
}
