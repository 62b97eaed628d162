import Catalog
import Foundation
import Matching
import TextNormalizing
import WireProtocol

/// Makes the reply to a question that is about one intent.
final class AnswerComposer: Sendable {
    let catalog: Catalog
    let intents: IntentIndex
    let selection: FactSelection
    let finder: ConceptFinder
    let directory: CallDirectory
    private let furigana: LearntFurigana
    private let shelf: ReplyShelf
    private let headings = HeadingShelf()
    /// Nil in tools that need no receipts.
    let receipts: ReceiptBook?
    let overlay: OverlayBoard?
    let freshness: Freshness

    init(
        _ catalog: Catalog, finder: ConceptFinder, receipts: ReceiptBook? = nil, overlay: OverlayBoard? = nil, freshness: Freshness = Freshness(),
        shelf: ReplyShelf = ReplyShelf()
    ) {
        self.shelf = shelf
        self.receipts = receipts
        self.overlay = overlay
        self.freshness = freshness
        self.catalog = catalog
        intents = IntentIndex(catalog)
        self.finder = finder
        selection = FactSelection(catalog)
        directory = CallDirectory(catalog, intents, selection)
        furigana = LearntFurigana(catalog)
    }

    func localizer(_ language: ResidentLanguage) -> Localizer? {
        guard let phrasebook = catalog.phrasebooks[language], let glossary = catalog.glossaries[language] else { return nil }
        return Localizer(
            language: language, phrasebook: phrasebook, glossary: glossary, glossaries: catalog.glossaries, finder: finder, furigana: language == .jaEasy ? furigana : nil)
    }

    /// Nil if the catalog lacks the intent, the language or a section, which a checked catalog does not.
    ///
    /// - Parameter isShort: whether the text holds the answer, the first line to call and the source only.
    func reply(
        to id: String, in language: ResidentLanguage, confidence: Double?, at moment: Date, isShort: Bool = false
    ) -> AskReply? {
        let key = ReplyShelf.Key(intent: id, language: language.rawValue, isShort: isShort, overlay: overlay?.edition(at: moment))
        var reply = shelf.reply(key, at: moment) { composed(id, language, at: moment, isShort: isShort) }
        reply?.confidence = confidence
        return reply
    }

    /// A reply that is about no intent but kept as well.
    ///
    /// - Parameter name: no intent's id.
    func kept(_ name: String, _ language: ResidentLanguage, at moment: Date, make: () -> ReplyShelf.Timed) -> AskReply {
        let key = ReplyShelf.Key(intent: name, language: language.rawValue, overlay: overlay?.edition(at: moment))
        return shelf.reply(key, at: moment, make: make) ?? make().reply
    }

    private func composed(_ id: String, _ language: ResidentLanguage, at moment: Date, isShort: Bool) -> ReplyShelf.Timed? {
        guard let intent = intents[id], let localizer = localizer(language),
            let section = catalog.binding(of: intent, for: language), let page = catalog.page(of: section),
            let site = catalog.sites.first(where: { $0.id == page.site })
        else { return nil }
        // What the pages say, before an overlay has its say.
        let stated = facts(of: intent, in: section, language)
        let facts = marked(stated, at: moment)
        let phones = directory.phones(for: intent, in: language)
        let counters = counterRendering(of: intent, localizer)
        let summary = summary(intent, section, facts, counters, localizer, page, site)
        var reply = AskReply(.answer, lang: language.rawValue, text: "")
        reply.intent = intent.id
        reply.title = title(of: intent, in: language)
        reply.summary = summary
        fill(&reply, facts, localizer, page.language)
        reply.counters = counters.counters(facts[.counter] ?? [])
        reply.steps = selection.own([.step], in: section).compactMap { fact in
            if case .step(let step) = fact.value { localizer.quoted(step.text, pageLanguage: page.language) } else { nil }
        }
        let cautions = CautionRendering(composer: self, localizer: localizer).cautions(of: intent, in: section, phones: phones)
        reply.cautions = cautions.map(\.text)
        let zone = site.zone
        let contacts = render(phones, localizer, at: moment, in: zone, about: intent.about, isAboutLines: intent.showAll.contains(.phone))
        reply.contacts = contacts.map(\.contact) + emails(facts)
        reply.source = source(section, page)
        let used = [section] + (stated.values.joined() + phones).map(\.section)
        let readOn = freshness.oldest(used.compactMap { catalog.page(of: $0)?.readOn })
        if let readOn, freshness.isStale(readOn, at: moment, in: zone) {
            reply.source?.isStale = true
            reply.notice = localizer.label(.mayBeOld).filling(["date": localizer.date(readOn)])
        }
        reply.receipt = receipts?.token("answer \(intent.id)", language, sections: [section]) {
            FactKind.allCases.flatMap { stated[$0] ?? [] } + phones
        }
        reply.card = card(of: intent, section: section, localizer)
        reply.suggestions = suggestions(intent.followUps, in: language)
        if intent.texts.isEmpty { reply.notice = reply.notice ?? localizer.label(.pageSays).filling(["language": localizer.languageName(page.language)]) }
        reply.text = text(
            reply, localizer, isShort ? nil : counters, cautions: cautions.filter(\.isShown).map(\.text),
            contacts: isShort ? Array(contacts.prefix(1)) : contacts, page, intent)
        return .init(reply: reply, until: Self.end(of: contacts, at: moment, in: zone))
    }

    /// Until when contacts, and with them a reply, are as they were rendered at that moment.
    static func end(of contacts: [ContactRendering.Rendered], at moment: Date, in zone: TimeZone) -> Date {
        contacts.compactMap(\.changes).reduce(SameDay.end(at: moment, in: zone), min)
    }

    private func card(of intent: Intent, section: Int, _ localizer: Localizer) -> AskReply.Card? {
        guard let japanese = self.localizer(.ja) else { return nil }
        return CounterCard(own: localizer, japanese: japanese, easy: self.localizer(.jaEasy))
            .card(of: intent, heading: catalog.sections[section].heading)
    }

    func title(of intent: Intent, in language: ResidentLanguage) -> String { heading(of: intent, in: language).title }

    private func heading(of intent: Intent, in language: ResidentLanguage) -> HeadingShelf.Heading {
        headings.heading(of: intent, in: language) {
            let text = intent.texts[language]
            let title = text?.title ?? intent.bindings.first.map { catalog.sections[$0].heading } ?? intent.id
            return HeadingShelf.Heading(title: title, question: text?.examples.first ?? title)
        }
    }

    func suggestions(_ ids: [String], in language: ResidentLanguage) -> [AskReply.Suggestion] {
        ids.compactMap { id in
            guard let intent = intents[id] else { return nil }
            let heading = heading(of: intent, in: language)
            return .init(title: heading.title, question: heading.question)
        }
    }

    /// The facts to show by kind: the intent's own, and the counters of the intent it names for them.
    func facts(of intent: Intent, in section: Int, _ language: ResidentLanguage) -> [FactKind: [Fact]] {
        var facts: [FactKind: [Fact]] = [:]
        for kind in intent.facts {
            // Phones are those of the directory, which knows the language and where else to look.
            if kind != .phone { facts[kind] = selection.facts(kind, of: intent, in: section) }
        }
        if let other = intents[intent.counters],
            let place = catalog.binding(of: other, for: language)
        {
            facts[.counter] = selection.facts(.counter, of: other, in: place)
        }
        return facts
    }

    /// Says counters with what the Japanese page calls them, where there is one.
    func counterRendering(of intent: Intent, _ localizer: Localizer) -> CounterRendering {
        let owner = intents[intent.counters] ?? intent
        let japanese = owner.bindings.first { catalog.page(of: $0)?.language.hasPrefix("ja") == true }
        return CounterRendering(
            catalog: catalog, localizer: localizer,
            japanese: japanese.map { selection.facts(.counter, of: owner, in: $0) } ?? [])
    }

    func summary(
        _ intent: Intent, _ section: Int, _ facts: [FactKind: [Fact]], _ counters: CounterRendering, _ localizer: Localizer,
        _ page: Page, _ site: Site
    ) -> String {
        guard let template = intent.texts[localizer.language]?.answer else {
            return catalog.sections[section].paragraphs.joined(separator: "\n")
        }
        return rendering(section, facts, counters, localizer, page, site).text(template)
    }

    /// Some lines of an intent's answer as one; nil where there are none.
    func lines(
        of intent: Intent, in section: Int, _ localizer: Localizer, where isWanted: (AnswerTemplate.Line) -> Bool
    ) -> String? {
        guard let template = intent.texts[localizer.language]?.answer, let page = catalog.page(of: section),
            let site = catalog.sites.first(where: { $0.id == page.site })
        else { return nil }
        let facts = facts(of: intent, in: section, localizer.language)
        let lines = rendering(section, facts, counterRendering(of: intent, localizer), localizer, page, site).lines(template, where: isWanted)
        // Sentences that end in 。 stand without a blank between them.
        let blank = ["ja", "zh"].contains(localizer.language.spoken) ? "" : " "
        return lines.isEmpty ? nil : lines.joined(separator: blank)
    }

    func rendering(
        _ section: Int, _ facts: [FactKind: [Fact]], _ counters: CounterRendering, _ localizer: Localizer, _ page: Page, _ site: Site
    ) -> TemplateRendering {
        TemplateRendering(
            localizer: localizer, facts: facts, counters: counters, concepts: selection.concepts(of: section),
            pageLanguage: page.language, city: site.name[localizer.language] ?? site.id,
            asksFirst: selection.own([.caution], in: section).contains(where: CautionRendering.asksFirst))
    }

    private func fill(
        _ reply: inout AskReply, _ facts: [FactKind: [Fact]], _ localizer: Localizer, _ pageLanguage: String
    ) {
        reply.bring = DocumentList(localizer: localizer).items(facts[.document] ?? [], pageLanguage: pageLanguage).map(\.text)
        for fact in FactKind.allCases.flatMap({ facts[$0] ?? [] }) {
            switch fact.value {
            // The same figure for two things is said once.
            case .fee(let fee):
                let text = localizer.text(fee, pageLanguage: pageLanguage)
                if !reply.fees.contains(text) { reply.fees.append(text) }
            case .duration(let span), .deadline(let span):
                if !reply.durations.contains(localizer.text(span)) { reply.durations.append(localizer.text(span)) }
            case .link(let link):
                reply.links.append(.init(title: localizer.term(link.title, pageLanguage: pageLanguage), url: link.url))
            default: break
            }
        }
    }

    func render(
        _ phones: [Fact], _ localizer: Localizer, at moment: Date, in zone: TimeZone, about: [ConceptID] = [], isAboutLines: Bool = false
    ) -> [ContactRendering.Rendered] {
        guard let page = phones.first.flatMap({ catalog.page(of: $0.section) }) else { return [] }
        return ContactRendering(localizer: localizer, moment: moment, timeZone: zone, about: about, isAboutLines: isAboutLines)
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
        _ reply: AskReply, _ localizer: Localizer, _ counters: CounterRendering?, cautions: [String],
        contacts: [ContactRendering.Rendered], _ page: Page, _ intent: Intent
    ) -> String {
        // Where no intent was written, the page speaks for itself.
        let says = intent.texts.isEmpty ? localizer.label(.pageSays).filling(["language": localizer.languageName(page.language)]) : nil
        var blocks = [[says, reply.summary].compactMap(\.self).joined(separator: "\n")]
        if !cautions.isEmpty { blocks.append(([localizer.heading(.note)] + cautions.map { "• \($0)" }).joined(separator: "\n")) }
        if intent.counters != nil, let counters, !reply.counters.isEmpty {
            blocks.append(([localizer.heading(.counters)] + reply.counters.map(counters.item)).joined(separator: "\n"))
        }
        if !contacts.isEmpty { blocks.append(contacts.flatMap(\.lines).joined(separator: "\n")) }
        let headings = ([page.title] + (reply.source?.section ?? [])).reduce(into: [String]()) { path, heading in
            if path.last != heading { path.append(heading) }
        }
        let path = headings.map(localizer.heading(ofPage:)).joined(separator: " > ")
        // What is not in the reader's language is seen to be the page's wording.
        let isOwn = page.language.prefix(2) == localizer.language.spoken
        var source = localizer.labelled(.source, isOwn ? path : localizer.format(.quoted, ["text": path]))
        if let read = page.readOn { source = localizer.aside(source, localizer.label(.readOn).filling(["date": localizer.date(read)])) }
        let caution = reply.source?.isStale == true ? reply.notice : nil
        blocks.append(["\(source)\n\(page.url)", caution].compactMap(\.self).joined(separator: "\n"))
        return blocks.filter { !$0.isEmpty }.joined(separator: "\n\n")
    }
}
