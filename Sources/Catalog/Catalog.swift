package import Foundation

/// The compiled result of `Knowledge/` and `Intents/`: all that the daemon reads (CONTRACT.md, "Words").
package struct Catalog: Codable, Sendable, Equatable {
    package var sites: [Site]
    package var pages: [Page]
    /// All pages' sections, page by page, each after its parent.
    package var sections: [Section]
    /// All facts, in the order of their sections.
    package var facts: [Fact]
    package var intents: [Intent]
    package var glossaries: [ResidentLanguage: Glossary]
    package var phrasebooks: [ResidentLanguage: Phrasebook]
    /// Which intent, smalltalk or none of these a question is about.
    package var intentModel: LinearModel
    /// The same by a sentence encoder's vectors, where the catalog was built with an encoder.
    package var encoderModel: EncoderModel?
    /// Which language a question is written in.
    package var languageModel: LinearModel
    /// Hashes of the words that are English wherever they are written, ascending: 8 bytes each, little endian. Nil in catalogs of an
    /// earlier program.
    package var englishWords: Data?
    /// What the models were made from, to be known word for word.
    package var phrases: PhraseTable
    /// Made of the glossaries; without it whoever looks their terms up makes it.
    package var tables: GlossaryTables?

    package init(
        sites: [Site], pages: [Page], sections: [Section], facts: [Fact], intents: [Intent],
        glossaries: [ResidentLanguage: Glossary], phrasebooks: [ResidentLanguage: Phrasebook],
        intentModel: LinearModel, encoderModel: EncoderModel? = nil, languageModel: LinearModel,
        englishWords: Data? = nil, phrases: PhraseTable = PhraseTable(), tables: GlossaryTables? = nil
    ) {
        self.tables = tables
        self.sites = sites
        self.pages = pages
        self.sections = sections
        self.facts = facts
        self.intents = intents
        self.glossaries = glossaries
        self.phrasebooks = phrasebooks
        self.intentModel = intentModel
        self.encoderModel = encoderModel
        self.languageModel = languageModel
        self.englishWords = englishWords
        self.phrases = phrases
    }

    /// The headings above a section and its own, outermost first; sections without a heading are left out.
    package func headingPath(of section: Int) -> [String] {
        var path: [String] = []
        var next: Int? = section
        while let index = next, sections.indices.contains(index) {
            if !sections[index].heading.isEmpty { path.append(sections[index].heading) }
            next = sections[index].parent
        }
        return path.reversed()
    }

    /// Without the models' numbers, which are most of what it takes in memory, for whoever has made a matcher of them.
    package var withoutNumbers: Catalog {
        var catalog = self
        catalog.intentModel.forgetNumbers()
        catalog.languageModel.forgetNumbers()
        catalog.encoderModel?.forgetNumbers()
        catalog.englishWords = nil
        catalog.phrases = PhraseTable()
        catalog.tables = nil
        return catalog
    }

    /// Keeps of each intent's examples the first in each language, which is shown: the others have been learnt.
    package mutating func forgetExamples() {
        for index in intents.indices {
            intents[index].texts = IntentTexts(
                intents[index].texts.all.mapValues { text in
                    var text = text
                    text.examples = Array(text.examples.prefix(1))
                    return text
                })
        }
    }

    /// In which the city lives.
    package var zone: TimeZone { sites.first?.zone ?? .gmt }

    package func page(of section: Int) -> Page? {
        guard sections.indices.contains(section) else { return nil }
        return pages.first { $0.id == sections[section].page }
    }
}
