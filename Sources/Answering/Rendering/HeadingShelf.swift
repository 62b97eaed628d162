import Catalog
import Synchronization
import WireProtocol

/// Titles and first examples of intents offered of late. They are lines of wordings that lie packed: to unpack three of these for
/// a question with three candidates costs more than to match it. Bounded in number.
final class HeadingShelf: Sendable {
    private struct Key: Hashable {
        var intent: String
        var language: ResidentLanguage
    }

    /// By what an intent is offered.
    struct Heading {
        var title: String
        /// The first example of a question about it, or the title.
        var question: String
    }

    /// At some 300 bytes each, 1 MB.
    private let headings = Mutex(RecentValues<Key, Heading>(most: 4096))

    /// - Parameter make: outside the lock, so that two who ask at once may both make it.
    func heading(of intent: Intent, in language: ResidentLanguage, make: () -> Heading) -> Heading {
        let key = Key(intent: intent.id, language: language)
        if let known = headings.withLock({ $0[key] }) { return known }
        let made = make()
        headings.withLock { $0.keep(made, as: key, weight: 1) }
        return made
    }
}
