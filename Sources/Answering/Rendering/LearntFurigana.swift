import Catalog
import Synchronization
import TextNormalizing

/// The readings of a catalog, learnt from all that it says in easy Japanese when they are first asked for: a start need not wait
/// until every text has been unpacked.
final class LearntFurigana: Sendable {
    private let catalog: Catalog
    private let learnt = Mutex<Furigana?>(nil)

    init(_ catalog: Catalog) { self.catalog = catalog }

    /// As `Furigana` annotates it.
    func annotated(_ text: String) -> String? {
        let furigana = learnt.withLock { learnt in
            let value = learnt ?? Furigana(learning: catalog.easyJapanese)
            learnt = value
            return value
        }
        return furigana.annotated(text)
    }
}
