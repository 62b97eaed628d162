import Catalog
import Foundation
import Matching
import WireProtocol

/// Makes the reply to a question that is about one intent.
struct AnswerComposer: Sendable {
    let catalog: Catalog
    let selection: FactSelection
    let finder: ConceptFinder

    init(_ catalog: Catalog, finder: ConceptFinder) {
        self.catalog = catalog
        self.finder = finder
        selection = FactSelection(catalog)
    }

    func localizer(_ language: ResidentLanguage) -> Localizer? {
        guard let phrasebook = catalog.phrasebooks[language], let glossary = catalog.glossaries[language] else { return nil }
        return Localizer(language: language, phrasebook: phrasebook, glossary: glossary, finder: finder)
    }

    /// The section that answers in the resident's own language if a page is published in it, else the English one,
    /// else the first.
    func binding(of intent: Intent, for language: ResidentLanguage) -> Int? {
        func published(_ code: String) -> Int? {
            intent.bindings.first { catalog.page(of: $0)?.language.prefix(2) == code.prefix(2) }
        }
        return published(language.spoken) ?? published("en") ?? intent.bindings.first
    }

    /// Nil if the catalog lacks the intent, the language or a section, which a checked catalog does not.
    func reply(
        to id: String, in language: ResidentLanguage, confidence: Double?, at moment: Date
    ) -> AskReply? {
        guard let intent = catalog.intents.first(where: { $0.id == id }), let localizer = localizer(language),
            let section = binding(of: intent, for: language), let page = catalog.page(of: section),
            let site = catalog.sites.first(where: { $0.id == page.site })
        else { return nil }
        let facts = facts(of: intent, in: section, language)
        let summary = summary(intent, section, facts, localizer, page, site)
        var reply = AskReply(.answer, lang: language.rawValue, text: "")
        reply.intent = intent.id
        reply.title = title(of: intent, in: language)
        reply.confidence = confidence
        reply.summary = summary
        fill(&reply, facts, localizer, page.language)
        let contacts = contacts(of: intent, facts, localizer, at: moment, zone: site.timeZone)
        reply.contacts = contacts.map(\.contact) + emails(facts)
        reply.source = source(section, page)
        reply.suggestions = suggestions(intent.followUps, in: language)
        if intent.texts.isEmpty { reply.notice = localizer.label(.pageSays).filling(["language": localizer.languageName(page.language)]) }
        reply.text = text(reply, localizer, contacts: contacts, page, intent)
        return reply
    }

    func title(of intent: Intent, in language: ResidentLanguage) -> String {
        intent.texts[language]?.title ?? intent.bindings.first.map { catalog.sections[$0].heading } ?? intent.id
    }

    func suggestions(_ ids: [String], in language: ResidentLanguage) -> [AskReply.Suggestion] {
        ids.compactMap { id in
            guard let intent = catalog.intents.first(where: { $0.id == id }) else { return nil }
            let title = title(of: intent, in: language)
            return .init(title: title, question: intent.texts[language]?.examples.first ?? title)
        }
    }

    /// The facts to show by kind: the intent's own, and the counters of the intent it names for them.
    private func facts(of intent: Intent, in section: Int, _ language: ResidentLanguage) -> [FactKind: [Fact]] {
        var facts: [FactKind: [Fact]] = [:]
        for kind in intent.facts {
            facts[kind] =
                kind == .phone
                ? selection.phones(of: intent, in: section, for: language)
                : selection.facts(kind, of: intent, in: section)
        }
        if let other = catalog.intents.first(where: { $0.id == intent.counters }),
            let place = binding(of: other, for: language)
        {
            facts[.counter] = selection.facts(.counter, of: other, in: place)
        }
        return facts
    }

    private func summary(
        _ intent: Intent, _ section: Int, _ facts: [FactKind: [Fact]], _ localizer: Localizer, _ page: Page, _ site: Site
    ) -> String {
        guard let template = intent.texts[localizer.language]?.answer else {
            return catalog.sections[section].paragraphs.joined(separator: "\n")
        }
        let rendering = TemplateRendering(
            localizer: localizer, facts: facts, concepts: selection.concepts(of: section), pageLanguage: page.language,
            city: site.name[localizer.language] ?? site.id)
        return rendering.text(template)
    }

    private func fill(
        _ reply: inout AskReply, _ facts: [FactKind: [Fact]], _ localizer: Localizer, _ pageLanguage: String
    ) {
        for fact in FactKind.allCases.flatMap({ facts[$0] ?? [] }) {
            switch fact.value {
            case .document(let document): reply.bring.append(localizer.text(document, pageLanguage: pageLanguage))
            // The same figure for two things is said once.
            case .fee(let fee): if !reply.fees.contains(localizer.text(fee)) { reply.fees.append(localizer.text(fee)) }
            case .duration(let span), .deadline(let span):
                if !reply.durations.contains(localizer.text(span)) { reply.durations.append(localizer.text(span)) }
            case .link(let link):
                reply.links.append(.init(title: localizer.term(link.title, pageLanguage: pageLanguage), url: link.url))
            case .counter(let counter):
                reply.counters.append(
                    .init(
                        name: localizer.text(counter, pageLanguage: pageLanguage),
                        office: localizer.name(counter, pageLanguage: pageLanguage),
                        building: localizer.building(counter, pageLanguage: pageLanguage), floor: counter.floor,
                        original: fact.quote))
            default: break
            }
        }
    }

    /// The phones of the intent itself, or of the intent that it names for help.
    private func contacts(
        of intent: Intent, _ facts: [FactKind: [Fact]], _ localizer: Localizer, at moment: Date, zone: String
    ) -> [ContactRendering.Rendered] {
        var phones = facts[.phone] ?? []
        if phones.isEmpty, let other = catalog.intents.first(where: { $0.id == intent.contact }),
            let section = binding(of: other, for: localizer.language)
        {
            phones = selection.phones(of: other, in: section, for: localizer.language)
        }
        return render(phones, localizer, at: moment, zone: zone)
    }

    func render(
        _ phones: [Fact], _ localizer: Localizer, at moment: Date, zone: String
    ) -> [ContactRendering.Rendered] {
        guard let page = phones.first.flatMap({ catalog.page(of: $0.section) }) else { return [] }
        return ContactRendering(localizer: localizer, moment: moment, timeZone: TimeZone(identifier: zone) ?? .gmt)
            .render(phones, pageLanguage: page.language)
    }

    private func emails(_ facts: [FactKind: [Fact]]) -> [AskReply.Contact] {
        (facts[.email] ?? []).compactMap { fact in
            guard case .email(let email) = fact.value else { return nil }
            return AskReply.Contact(email: email.address, original: fact.quote)
        }
    }

    func source(_ section: Int, _ page: Page) -> AskReply.Source {
        let own = catalog.sections[section]
        return AskReply.Source(
            url: page.url, page: page.id, title: page.title, section: catalog.headingPath(of: section),
            lang: page.language, quote: own.paragraphs.isEmpty ? nil : own.paragraphs.joined(separator: "\n"),
            read: page.readOn)
    }

    private func text(
        _ reply: AskReply, _ localizer: Localizer, contacts: [ContactRendering.Rendered], _ page: Page, _ intent: Intent
    ) -> String {
        var blocks = [[reply.notice, reply.summary].compactMap(\.self).joined(separator: "\n")]
        if intent.counters != nil, !reply.counters.isEmpty {
            blocks.append(localizer.heading(.counters) + "\n" + reply.counters.compactMap(\.name).map { "• \($0)" }.joined(separator: "\n"))
        }
        if !contacts.isEmpty { blocks.append(contacts.flatMap(\.lines).joined(separator: "\n")) }
        let headings = ([page.title] + (reply.source?.section ?? [])).reduce(into: [String]()) { path, heading in
            if path.last != heading { path.append(heading) }
        }
        var source = localizer.labelled(.source, headings.joined(separator: " > "))
        if let read = page.readOn { source = localizer.aside(source, localizer.label(.readOn).filling(["date": localizer.date(read)])) }
        blocks.append("\(source)\n\(page.url)")
        return blocks.filter { !$0.isEmpty }.joined(separator: "\n\n")
    }
}
