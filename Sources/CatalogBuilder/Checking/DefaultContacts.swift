import Catalog
import IntentFiles
import Spelling

/// Sites whose `default-contact` picks no phone, which nobody would notice before a resident is left without one.
struct DefaultContacts {
    private let knowledge: KnowledgeFolder

    init(_ knowledge: KnowledgeFolder) { self.knowledge = knowledge }

    /// An error for each concept that no glossary knows.
    func faults(in library: IntentLibrary) -> [Diagnostic] {
        let known = Set(library.glossaries.values.flatMap(\.forms.keys)).sorted()
        guard !known.isEmpty else { return [] }
        return knowledge.sites.flatMap { site in
            site.defaultContact.filter { !known.contains($0.name) }.map { concept in
                diagnostic(
                    .error, of: site, "`default-contact` names `\(concept)`, which no glossary holds",
                    mend: SpellingSuggestion.nearest(to: concept.name, among: known).map { "write `\($0)`" } ?? "name a concept of Intents/glossary/")
            }
        }
    }

    /// A warning for each site where no phone is about any of its concepts; `facts` must carry theirs.
    func warnings(sections: [Section], facts: [Fact]) -> [Diagnostic] {
        let sites = Dictionary(knowledge.pages.map { ($0.id, $0.site) }) { first, _ in first }
        return knowledge.sites.filter { !$0.defaultContact.isEmpty }.compactMap { site in
            let isHeld = facts.contains { fact in
                guard case .phone(let phone) = fact.value, phone.kind == .voice, sites[sections[fact.section].page] == site.id else { return false }
                return !Set(fact.concepts).isDisjoint(with: site.defaultContact)
            }
            guard !isHeld else { return nil }
            let names = site.defaultContact.map(\.name).joined(separator: ", ")
            return diagnostic(
                .warning, of: site, "no phone on the pages is about `default-contact` (\(names)): who asks what they do not say is given none",
                mend: "name concepts that stand beside a phone, or add the page that holds it")
        }
    }

    private func diagnostic(_ severity: Diagnostic.Severity, of site: Site, _ message: String, mend: String) -> Diagnostic {
        let place = knowledge.contacts[site.id]
        return Diagnostic(severity, path: place?.path ?? site.id, line: place?.line, message: message, mend: mend)
    }
}
