import Catalog

/// Makes an intent of each section of a page that no written intent speaks of (CONTRACT.md, "Files").
enum SectionIntents {
    /// The topic of such intents.
    static let topic = "pages"

    static func make(for pages: [Page], sections: [Section], facts: [Fact], bound: [Intent]) -> [Intent] {
        let boundPages = Set(bound.flatMap(\.bindings).map { sections[$0].page })
        return pages.filter { !boundPages.contains($0.id) }.flatMap { page in
            sections.indices.filter { isAnswer(sections[$0], on: page) }.enumerated().map { number, index in
                let kinds = facts.filter { $0.section == index }.map(\.value.kind)
                return Intent(
                    id: "\(page.id).\(number + 1)", topic: topic,
                    about: sections[index].headingConcepts + sections[index].textConcepts,
                    facts: FactKind.allCases.filter(kinds.contains), showAll: FactKind.allCases.filter(kinds.contains),
                    bindings: [index])
            }
        }
    }

    /// Text before any heading and headings without text answer nothing.
    private static func isAnswer(_ section: Section, on page: Page) -> Bool {
        section.page == page.id && !section.heading.isEmpty && !section.paragraphs.isEmpty
    }
}
