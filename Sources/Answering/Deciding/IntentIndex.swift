import Catalog

/// A catalog's intents by their ids: of thousands, looking through all costs more than matching a question.
struct IntentIndex: Sendable {
    private let intents: [Intent]
    private let places: [String: Int]
    private let bound: [Int: [Int]]

    init(_ catalog: Catalog) {
        intents = catalog.intents
        places = Dictionary(zip(catalog.intents.map(\.id), catalog.intents.indices)) { first, _ in first }
        var bound: [Int: [Int]] = [:]
        for (place, intent) in catalog.intents.enumerated() {
            for section in Set(intent.bindings) { bound[section, default: []].append(place) }
        }
        self.bound = bound
    }

    subscript(id: String?) -> Intent? { id.flatMap { places[$0] }.map { intents[$0] } }

    /// The intents that a section answers, in one language or another.
    func intents(boundTo section: Int) -> some Sequence<Intent> { (bound[section] ?? []).lazy.map { intents[$0] } }
}
