import Catalog

/// A catalog's intents by their ids: of thousands, looking through all costs more than matching a question.
struct IntentIndex: Sendable {
    private let intents: [Intent]
    private let places: [String: Int]

    init(_ catalog: Catalog) {
        intents = catalog.intents
        places = Dictionary(zip(catalog.intents.map(\.id), catalog.intents.indices)) { first, _ in first }
    }

    subscript(id: String?) -> Intent? { id.flatMap { places[$0] }.map { intents[$0] } }
}
