import Catalog
import Matching
import PageReading

/// Marks sections and facts with the concepts that their words name.
struct ConceptAnnotation {
    let finder: ConceptFinder

    func annotate(_ sections: inout [Section]) {
        for index in sections.indices {
            sections[index].headingConcepts = finder.concepts(in: sections[index].heading)
            var named: [ConceptID] = []
            for paragraph in sections[index].paragraphs { add(paragraph, to: &named) }
            sections[index].textConcepts = named
        }
        forgetEnded(in: &sections)
    }

    /// The group of the ways of doing something, which answers recommend where a section names them.
    private static let channel = "channel"

    /// A way that a section says to be closed is none that it offers, nor do the sections nested in it.
    private func forgetEnded(in sections: inout [Section]) {
        var ended: [Int: Set<ConceptID>] = [:]
        for (index, section) in sections.enumerated() {
            for clause in section.paragraphs.flatMap(EndedService.clauses) + EndedService.clauses(in: section.heading) {
                let named = finder.concepts(in: clause).filter { $0.group == Self.channel }
                let own = named.isEmpty && EndedService.speaksOfHeading(clause) ? section.headingConcepts.filter { $0.group == Self.channel } : named
                ended[index, default: []].formUnion(own)
            }
        }
        guard !ended.isEmpty else { return }
        for index in sections.indices {
            var next: Int? = index
            while let place = next {
                if let gone = ended[place] {
                    sections[index].headingConcepts.removeAll(where: gone.contains)
                    sections[index].textConcepts.removeAll(where: gone.contains)
                }
                next = sections[place].parent
            }
        }
    }

    func annotate(_ facts: inout [Fact]) {
        for index in facts.indices {
            var named: [ConceptID] = []
            for sentence in FigureSentence.sentences(of: facts[index]) { add(sentence, to: &named) }
            // A sentence that names nothing goes on with the one before.
            if named.isEmpty { add(facts[index].quote, to: &named) }
            switch facts[index].value {
            case .phone(let phone):
                // A phone is told by whom it reaches and about what, more than by the line it stands on.
                for text in [phone.name, phone.matter].compactMap(\.self) { add(text, to: &named) }
            case .email(let email): email.name.map { add($0, to: &named) }
            case .link(let link): add(link.title, to: &named)
            default: break
            }
            facts[index].concepts = named
        }
    }

    private func add(_ text: String, to named: inout [ConceptID]) {
        for concept in finder.concepts(in: text) where !named.contains(concept) { named.append(concept) }
    }
}
