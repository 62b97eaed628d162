import Catalog
import Matching

/// Which pages speak of a topic at all: those that name one of its subjects, be it in the title alone. A page about something else has fees, phones
/// and counters too, and must not answer for this topic.
struct TopicPages {
    private let pages: [Page]
    private let named: [String: Set<ConceptID>]
    private let subjects: [String: Set<ConceptID>]
    /// Concepts of this group of the glossary are what a topic is about.
    private static let group = "subject."

    init(_ intents: [Intent], pages: [Page], sections: [Section], finder: ConceptFinder) {
        self.pages = pages
        var named = Dictionary(pages.map { ($0.id, Set(finder.concepts(in: $0.title))) }) { first, _ in first }
        for section in sections {
            named[section.page, default: []].formUnion(section.headingConcepts + section.textConcepts)
        }
        self.named = named
        var subjects: [String: Set<ConceptID>] = [:]
        for intent in intents {
            subjects[intent.topic, default: []].formUnion(intent.about.filter { $0.name.hasPrefix(Self.group) })
        }
        self.subjects = subjects
    }

    /// All pages for a topic that names no subject.
    func pages(of topic: String) -> [Page] {
        guard let wanted = subjects[topic], !wanted.isEmpty else { return pages }
        return pages.filter { !(named[$0.id] ?? []).isDisjoint(with: wanted) }
    }
}
