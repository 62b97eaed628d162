package import Catalog
package import IntentFiles
import Matching
package import PageReading
import SentenceEncoder

/// Compiles `Knowledge/` and `Intents/` into a catalog: the same bytes for the same input.
package struct CatalogBuild: Sendable {
    /// Nil if there is an error among the diagnostics, or nothing was to be trained.
    package private(set) var catalog: Catalog?
    /// Everything found, errors first, each with its file and line.
    package private(set) var diagnostics: [Diagnostic]
    /// What was read, a line each, for the person who ran the build.
    package private(set) var summary: [String] = []
    /// The intents that no section of any page answers, by id; they are left out of the catalog.
    package private(set) var unbound: [String] = []
    package let library: IntentLibrary

    /// - Parameters:
    ///   - vectors: the sentence encoder to train with; without it the catalog is matched by its words alone.
    ///   - parsing: where the pages are parsed: pages that were fetched belong into a process that can be thrown away.
    ///   - today: pages that claim to have been read after it are told; it changes nothing in the catalog.
    package init(
        knowledge: String, intents: String, vectors: EncodedPhrases? = nil, parsing: any PageParsing = ParsingInProcess(),
        training mode: TrainingMode = .fresh, today: CivilDay? = nil
    ) {
        let folder = knowledge
        let knowledge = KnowledgeFolder(knowledge, parsing: parsing, today: today)
        let (library, faults) = IntentFolder.read(intents)
        self.library = library
        diagnostics = knowledge.diagnostics + faults
        let forming = TextForming(library.glossaries, converted: ConversionMemory().converted)
        diagnostics += TemplateLint(library: library).faults() + PhrasebookLint(library: library).faults()
        let contacts = DefaultContacts(knowledge)
        diagnostics += PageNames.faults(in: library, pages: knowledge.pages) + contacts.faults(in: library)
        // What could not be read would also seem unanswered: one fault, one error.
        guard !hasErrors else {
            sortDiagnostics()
            return
        }
        let annotation = ConceptAnnotation(finder: forming.finder)
        var (sections, facts) = (knowledge.sections, knowledge.facts)
        annotation.annotate(&sections)
        annotation.annotate(&facts)
        MatterHoursReading.attach(to: &facts)
        let bound = bind(library, to: knowledge, sections: sections, facts: facts, finder: forming.finder)
        let contradictions = Contradictions(
            folder: folder, pages: knowledge.pages, sections: sections, facts: facts, intents: bound,
            finder: forming.finder)
        diagnostics += contradictions.warnings
        diagnostics += contacts.warnings(sections: sections, facts: facts)
        facts = contradictions.facts
        summary = Self.summary(knowledge, sections: sections, facts: facts, bound: bound)
        let training = ModelTraining(forming: forming, library: library)
        finish(library, knowledge, sections: sections, facts: facts, bound: bound, training: training, vectors: vectors, mode: mode)
        sortDiagnostics()
    }

    private var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    private mutating func sortDiagnostics() {
        diagnostics.sort { Self.rank($0.severity) < Self.rank($1.severity) }
    }

    private static func rank(_ severity: Diagnostic.Severity) -> Int {
        switch severity {
        case .error: 0
        case .warning: 1
        case .note: 2
        }
    }

    /// The intents with their sections; those without one are reported and left out.
    private mutating func bind(
        _ library: IntentLibrary, to knowledge: KnowledgeFolder, sections: [Section], facts: [Fact], finder: ConceptFinder
    ) -> [Intent] {
        let topics = TopicPages(library.intents, pages: knowledge.pages, sections: sections, finder: finder)
        let binders = Dictionary(uniqueKeysWithValues: Set(library.intents.map(\.topic)).map { topic in
            (topic, SectionBinder(sections: sections, facts: facts, pages: Set(topics.pages(of: topic).map(\.id))))
        })
        var bound: [Intent] = []
        for var intent in library.intents {
            guard let binder = binders[intent.topic] else { continue }
            let page = library.restrictedToPage[intent.id]
            let pages = topics.pages(of: intent.topic).filter {
                page == nil || $0.id == page || $0.id.hasPrefix("\(page ?? "")-")
            }
            intent.bindings = binder.bindings(of: intent, pages: pages)
            if intent.bindings.isEmpty {
                unbound.append(intent.id)
                let position = library.declared[intent.id]
                let about = intent.about.map(\.name).joined(separator: ", ")
                diagnostics.append(
                    Diagnostic(
                        .warning, path: position?.path ?? intent.id, line: position?.line,
                        message: "no section of any page is about `\(intent.id)` (\(about)); it is left out",
                        mend: "add the page's words to the glossary, correct `about`, or remove the intent"))
            } else {
                bound.append(intent)
            }
        }
        for topic in Set(library.intents.map(\.topic)).sorted() where !bound.contains(where: { $0.topic == topic }) {
            let position = library.intents.first { $0.topic == topic }.flatMap { library.declared[$0.id] }
            diagnostics.append(
                Diagnostic(
                    .error, path: position?.path ?? topic, line: position?.line,
                    message: "no page answers anything of the topic `\(topic)`: the pages were emptied or replaced",
                    mend: "check the pages under Knowledge/, or remove the topic"))
        }
        diagnostics += VersionGaps.warnings(for: bound, in: library, pages: knowledge.pages, sections: sections)
        let siteOfPage = Dictionary(knowledge.pages.map { ($0.id, $0.site) }) { first, _ in first }
        let sites = Dictionary(uniqueKeysWithValues: bound.map { ($0.id, $0.bindings.first.flatMap { siteOfPage[sections[$0].page] }) })
        return bound.map { intent in
            var intent = intent
            // Nobody is sent to the counters of another city.
            func helps(_ id: String) -> Bool { sites[id].map { $0 == sites[intent.id] } ?? false }
            intent.followUps.removeAll { sites[$0] == nil }
            intent.contact = intent.contact.flatMap { helps($0) ? $0 : nil }
            intent.counters = intent.counters.flatMap { helps($0) ? $0 : nil }
            return intent
        }
    }

    private mutating func finish(
        _ library: IntentLibrary, _ knowledge: KnowledgeFolder, sections: [Section], facts: [Fact], bound: [Intent],
        training: ModelTraining, vectors: EncodedPhrases?, mode: TrainingMode
    ) {
        guard !hasErrors else { return }
        let intents =
            bound + SectionIntents.make(for: knowledge.pages, sections: sections, facts: facts, bound: bound)
        var trained: TrainedModels?
        do {
            trained = try training.models(bound, vectors: vectors, mode: mode)
            if let vectors {
                trained?.encoded?.sections = try EncodedSections.vectors(
                    of: intents, sections: sections, pages: knowledge.pages, forming: training.forming, by: vectors)
            }
        } catch {
            diagnostics.append(Diagnostic(.error, path: vectors?.place ?? "", message: error.message, mend: error.mend))
            return
        }
        guard let trained else { return }
        var catalog = Catalog(
            sites: knowledge.sites, pages: knowledge.pages, sections: sections, facts: facts, intents: intents,
            glossaries: library.glossaries, phrasebooks: library.phrasebooks,
            intentModel: trained.intents, encoderModel: trained.encoded, languageModel: trained.language,
            englishWords: trained.english.data)
        catalog.phrases = PhraseTable(catalog)
        let conversions = trained.conversions.merging(training.conversions(ofSectionsIn: catalog)) { first, _ in first }
        catalog.tables = GlossaryTables(catalog.glossaries.values, conversions: ConversionTable(conversions))
        catalog.forgetExamples()
        self.catalog = catalog
    }

    private static func summary(
        _ knowledge: KnowledgeFolder, sections: [Section], facts: [Fact], bound: [Intent]
    ) -> [String] {
        let sectionCounts = Dictionary(sections.map { ($0.page, 1) }, uniquingKeysWith: +)
        let factCounts = Dictionary(facts.map { (sections[$0.section].page, 1) }, uniquingKeysWith: +)
        var lines = knowledge.pages.map { page in
            "page \(page.id) (\(page.language)): \(sectionCounts[page.id] ?? 0) sections, \(factCounts[page.id] ?? 0) facts: \(page.title)"
        }
        for intent in bound {
            let places = intent.bindings.map { binding in
                let heading = sections[binding].heading
                return "\(sections[binding].page): \(heading.isEmpty ? "(before any heading)" : heading)"
            }
            lines.append("intent \(intent.id) ← \(places.joined(separator: " | "))")
        }
        return lines
    }
}
