import Catalog
import Foundation
import Matching
import WireProtocol

/// The replies that answer nothing yet: which of these, small talk, and what the pages do not say.
struct OpenReplies: Sendable {
    let composer: AnswerComposer
    let wording: Wording
    private var catalog: Catalog { composer.catalog }

    func clarify(_ candidates: [MatchResult.Candidate], _ language: ResidentLanguage) -> AskReply {
        clarify(alternatives(candidates[...], language), language)
    }

    /// The same choice once more; nil if nothing is left of it in this catalog.
    func clarify(again offered: [String], _ language: ResidentLanguage) -> AskReply? {
        let known = offered.compactMap { composer.intents[$0] }
        guard !known.isEmpty else { return nil }
        // Nothing was said that makes one of them likelier.
        return clarify(known.map { .init(intent: $0.id, title: composer.title(of: $0, in: language), confidence: 1 / Double(known.count)) }, language)
    }

    private func clarify(_ alternatives: [AskReply.Alternative], _ language: ResidentLanguage) -> AskReply {
        let lines = alternatives.enumerated().map { "\($0.offset + 1). \($0.element.title)" }
        var reply = AskReply(
            .clarify, lang: language.rawValue, text: ([wording.text(.clarify, language)] + lines).joined(separator: "\n"))
        reply.alternatives = alternatives
        reply.offered = alternatives.count
        reply.confidence = alternatives.first?.confidence
        reply.suggestions = composer.suggestions(alternatives.map(\.intent), in: language)
        return reply
    }

    func smalltalk(_ kind: Phrasebook.Smalltalk, _ language: ResidentLanguage) -> AskReply {
        let reply: Phrasebook.ReplyText =
            switch kind {
            case .greeting: .greeting
            case .thanks: .thanks
            case .goodbye: .goodbye
            case .help: .help
            case .assent: .assent
            }
        var answer = AskReply(.greeting, lang: language.rawValue, text: wording.text(reply, language))
        if kind == .greeting || kind == .help { answer.suggestions = topicSuggestions(language) }
        return answer
    }

    /// Says that the talk goes on in a language, and in that once more what was said last.
    func chosen(_ language: ResidentLanguage, after conversation: Conversation, _ moment: Date) -> AskReply {
        let answer = conversation.intent.flatMap { composer.reply(to: $0, in: language, confidence: 1, at: moment) }
        var reply = clarify(again: conversation.offered, language) ?? (conversation.isRefused ? fallback(language, moment) : answer) ?? smalltalk(.greeting, language)
        reply.text = "\(wording.text(.languageSet, language))\n\n\(reply.text)"
        reply.isLanguageChosen = true
        return reply
    }

    /// Says to whom calls for help at once that the desk cannot call anybody. Names no number: none of the pages' lines is for that,
    /// and most of them are closed at night.
    func emergency(_ language: ResidentLanguage) -> AskReply {
        var reply = AskReply(.fallback, lang: language.rawValue, text: wording.text(.emergency, language))
        reply.summary = reply.text
        return reply
    }

    /// Says that the pages do not answer, who may help, and what can be asked.
    ///
    /// - Parameters:
    ///   - isShort: whether the text leaves out what can be asked.
    ///   - intent: what the pages do answer of the same topic: of those who help with that, the lines in the resident's language may too.
    func fallback(_ language: ResidentLanguage, _ moment: Date, isShort: Bool = false, near intent: Intent? = nil) -> AskReply {
        let name = [isShort ? "short fallback" : "fallback", intent?.id].compactMap(\.self).joined(separator: " near ")
        return composer.kept(name, language, at: moment) { composedFallback(language, moment, isShort: isShort, near: intent) }
    }

    /// The likeliest intent of a topic whose subject a line names that is to be refused; nil where it names none.
    func intent(near result: MatchResult) -> Intent? {
        let named = Set(result.mentions.flatMap(\.concepts).filter { $0.group == "subject" })
        guard !named.isEmpty else { return nil }
        let topics = Set(catalog.intents.lazy.filter { !named.isDisjoint(with: $0.about) }.map(\.topic))
        return result.candidates.lazy.compactMap { composer.intents[$0.intent] }.first { topics.contains($0.topic) }
    }

    private func composedFallback(_ language: ResidentLanguage, _ moment: Date, isShort: Bool, near intent: Intent?) -> ReplyShelf.Timed {
        var reply = AskReply(.fallback, lang: language.rawValue, text: wording.text(.fallback, language))
        reply.summary = reply.text
        let zone = catalog.zone
        var contacts: [ContactRendering.Rendered] = []
        if let localizer = composer.localizer(language), let site = catalog.sites.first {
            let own = intent.map { lines(in: language, of: composer.directory.phones(for: $0, in: language)) } ?? []
            contacts = composer.render(own + defaultContacts(of: site, language), localizer, at: moment, in: zone, about: intent?.about ?? [])
            if !contacts.isEmpty {
                reply.contacts = contacts.map(\.contact)
                reply.text += "\n\n" + ([wording.text(.fallbackContact, language)] + contacts.flatMap(\.lines)).joined(separator: "\n")
            }
        }
        reply.suggestions = topicSuggestions(language)
        if !isShort, !reply.suggestions.isEmpty {
            let lines = reply.suggestions.map { "• \($0.title)" }
            reply.text += "\n\n" + ([wording.text(.fallbackTopics, language)] + lines).joined(separator: "\n")
        }
        return .init(reply: reply, until: AnswerComposer.end(of: contacts, at: moment, in: zone))
    }

    /// When the counters of an intent are open, or that the page does not say so and whom to ask; nil where it names none.
    func counterHours(of intent: Intent, _ language: ResidentLanguage, _ moment: Date) -> AskReply? {
        guard let localizer = composer.localizer(language), let section = catalog.binding(of: intent, for: language), let page = catalog.page(of: section),
            let counters = composer.facts(of: intent, in: section, language)[.counter], !counters.isEmpty
        else { return nil }
        let rendering = composer.counterRendering(of: intent, localizer)
        guard counters.allSatisfy({ rendering.hours(of: $0).spans.isEmpty }) else {
            return composer.reply(to: intent.id, in: language, confidence: nil, at: moment)
        }
        var reply = AskReply(.fallback, lang: language.rawValue, text: localizer.label(.planNoHoursAtAll))
        reply.summary = reply.text
        let zone = catalog.sites.first { $0.id == page.site }?.zone ?? catalog.zone
        let contacts = composer.render(composer.directory.phones(for: intent, in: language), localizer, at: moment, in: zone, about: intent.about)
        reply.contacts = contacts.map(\.contact)
        reply.text = ([reply.text] + [contacts.flatMap(\.lines).joined(separator: "\n")].filter { !$0.isEmpty }).joined(separator: "\n\n")
        reply.suggestions = composer.suggestions(intent.followUps, in: language)
        reply.staysWith = intent.id
        return reply
    }

    /// Says that the pages do not tell that of an intent's matter, and names whom its answer names.
    func fallback(within intent: Intent, _ language: ResidentLanguage, _ moment: Date) -> AskReply? {
        guard let localizer = composer.localizer(language), let section = catalog.binding(of: intent, for: language), let page = catalog.page(of: section)
        else { return nil }
        let zone = catalog.sites.first { $0.id == page.site }?.zone ?? catalog.zone
        let contacts = composer.render(composer.directory.phones(for: intent, in: language), localizer, at: moment, in: zone, about: intent.about)
        guard !contacts.isEmpty else { return nil }
        var reply = AskReply(.fallback, lang: language.rawValue, text: wording.text(.fallback, language))
        reply.summary = reply.text
        reply.contacts = contacts.map(\.contact)
        reply.text += "\n\n" + ([wording.text(.fallbackContact, language)] + contacts.flatMap(\.lines)).joined(separator: "\n")
        reply.suggestions = composer.suggestions(intent.followUps, in: language)
        reply.staysWith = intent.id
        return reply
    }

    func alternatives(
        _ candidates: ArraySlice<MatchResult.Candidate>, _ language: ResidentLanguage
    ) -> [AskReply.Alternative] {
        candidates.compactMap { candidate in
            composer.intents[candidate.intent].map {
                .init(
                    intent: $0.id, title: composer.title(of: $0, in: language), confidence: candidate.probability)
            }
        }
    }

    /// Of these phones the ones on which the resident's language is spoken, as their page says.
    private func lines(in language: ResidentLanguage, of phones: [Fact]) -> [Fact] {
        phones.filter { if case .phone(let phone) = $0.value { phone.languages.contains(language.spoken) } else { false } }
    }

    /// The phone, on a page in the resident's language if there is one, that is most about what the site names; and with it, where it does
    /// not serve that language, the one about it that does.
    private func defaultContacts(of site: Site, _ language: ResidentLanguage) -> [Fact] {
        func affinity(_ fact: Fact) -> Int { Set(fact.concepts).intersection(site.defaultContact).count }
        func isPublished(_ fact: Fact) -> Bool {
            let code = catalog.page(of: fact.section)?.language.prefix(2)
            return code.map(String.init) == language.spoken || language.spoken != "ja" && code == "en"
        }
        let phones = catalog.facts.filter { fact in
            guard case .phone(let phone) = fact.value, phone.kind == .voice else { return false }
            return catalog.page(of: fact.section)?.site == site.id && affinity(fact) > 0
        }
        let preferred = phones.filter(isPublished)
        func nearest(_ phones: [Fact]) -> [Fact] { phones.max { affinity($0) < affinity($1) }.map { [$0] } ?? [] }
        let chosen = nearest(preferred.isEmpty ? phones : preferred)
        return lines(in: language, of: chosen).isEmpty ? chosen + nearest(lines(in: language, of: phones)) : chosen
    }

    /// A few things that can be asked, from the first of each topic.
    private func topicSuggestions(_ language: ResidentLanguage) -> [AskReply.Suggestion] {
        let most = 5
        let step = max(1, catalog.intents.count / most)
        let ids = stride(from: 0, to: catalog.intents.count, by: step).prefix(most).map { catalog.intents[$0].id }
        return composer.suggestions(ids, in: language)
    }
}
