import Catalog

/// Makes an intent of each section of a page that no written intent speaks of (CONTRACT.md, "Files").
enum SectionIntents {
    /// The topic of such intents.
    static let topic = "pages"

    static func make(for pages: [Page], sections: [Section], facts: [Fact], bound: [Intent]) -> [Intent] {
        let boundPages = Set(bound.flatMap(\.bindings).map { sections[$0].page })
        let kinds = Dictionary(grouping: facts, by: \.section).mapValues { Set($0.map(\.value.kind)) }
        let own = Dictionary(grouping: sections.indices) { sections[$0].page }
        return pages.filter { !boundPages.contains($0.id) }.flatMap { page in
            (own[page.id] ?? []).filter { isAnswer(sections[$0]) }.enumerated().map { number, index in
                let held = FactKind.allCases.filter { kinds[index]?.contains($0) == true }
                return Intent(
                    id: "\(page.id).\(number + 1)", topic: topic,
                    about: sections[index].headingConcepts + sections[index].textConcepts,
                    facts: held, showAll: held, bindings: [index])
            }
        }
    }

    /// Text before any heading and headings without text answer nothing.
    private static func isAnswer(_ section: Section) -> Bool {
        !section.heading.isEmpty && !section.paragraphs.isEmpty
    }
}
