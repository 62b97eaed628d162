import Foundation

extension Catalog {
    /// Throws `damaged` unless every reference inside the catalog leads somewhere, so that readers may follow them
    /// without asking.
    func checkReferences() throws(CatalogFileError) {
        let pageIDs = Set(pages.map(\.id))
        let siteIDs = Set(sites.map(\.id))
        let intentIDs = Set(intents.map(\.id))
        func check(_ holds: Bool, _ what: String) throws(CatalogFileError) {
            guard holds else { throw CatalogFileError(.damaged, "its content is inconsistent: \(what)") }
        }
        try check(sites.allSatisfy { TimeZone(identifier: $0.timeZone) != nil }, "a site in no time zone that there is")
        try check(pages.allSatisfy { siteIDs.contains($0.site) }, "a page of no site")
        for (index, section) in sections.enumerated() {
            try check(pageIDs.contains(section.page), "a section of no page")
            try check(section.parent.map { (0..<index).contains($0) } ?? true, "a section before its parent")
        }
        try check(facts.allSatisfy { sections.indices.contains($0.section) }, "a fact of no section")
        try check(facts.allSatisfy { if case .counter(let counter) = $0.value { !counter.names.isEmpty } else { true } }, "a counter without a name")
        try check(intentIDs.count == intents.count, "two intents with one id")
        for intent in intents {
            try check(!intent.bindings.isEmpty, "an intent bound to nothing")
            try check(intent.bindings.allSatisfy(sections.indices.contains), "an intent bound to no section")
            let named = [intent.contact, intent.counters].compactMap(\.self) + intent.followUps
            try check(named.allSatisfy(intentIDs.contains), "an intent that names one that is missing")
        }
        try check(phrasebooks[.en] != nil, "no English phrasebook, which stands in for missing languages")
        try check(
            ResidentLanguage.allCases.allSatisfy { (phrasebooks[$0] == nil) == (glossaries[$0] == nil) },
            "a language with a phrasebook but without a glossary, or the reverse")
        try check(intentModel.isConsistent && languageModel.isConsistent, "a model whose parts do not fit")
        try check(phrases.isConsistent(classes: intentModel.classes.count), "a table of phrases whose parts do not fit")
        try check(tables?.isConsistent ?? true, "tables of terms whose parts do not fit")
        try check(
            encoderModel.map { $0.isConsistent && $0.classes == intentModel.classes } ?? true,
            "an encoder's model whose parts do not fit")
    }
}
