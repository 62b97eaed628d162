package import Catalog
package import Foundation
package import Matching
import TextNormalizing
package import WireProtocol

/// The desk that answers from one catalog. Immutable: a new catalog makes a new desk.
package struct CatalogDesk: Desk {
    private let catalog: Catalog
    private let version: String
    private let matcher: CatalogMatcher
    private let encoder: QuestionEncoder?
    private let composer: AnswerComposer
    private let now: @Sendable () -> Date
    /// A question is cut into no more parts than this.
    private static let mostParts = 2

    /// - Parameters:
    ///   - encoder: the one that the catalog was built with; without it questions are matched by their words alone.
    ///   - now: asked once for each reply, for the opening hours.
    package init(_ file: CatalogFile, encoder: QuestionEncoder? = nil, now: @escaping @Sendable () -> Date) {
        self.encoder = file.catalog.encoderModel == nil ? nil : encoder
        catalog = file.catalog
        version = file.version
        matcher = CatalogMatcher(file.catalog)
        composer = AnswerComposer(file.catalog, finder: ConceptFinder(file.catalog.glossaries.values))
        self.now = now
    }

    package func ask(_ request: AskRequest) -> Delivery<AskReply> {
        guard let encoder, needsWork(request, encoder) else { return .now(reply(to: request)) }
        return .later { done in
            let isScheduled = encoder.schedule { done(reply(to: request)) }
            if !isScheduled { done(reply(to: request, isEncoded: false)) }
        }
    }

    /// Whether the question's vector is yet to be made, which takes too long for the caller's thread.
    private func needsWork(_ request: AskRequest, _ encoder: QuestionEncoder) -> Bool {
        let question = question(IndividualNumberMask.masked(request.question).text, request, Conversation(token: request.context))
        guard !matcher.isPhrase(question) else { return false }
        return encoder.knownVector(of: matcher.encoderText(of: question)) == nil
    }

    /// What the desk thinks of a question, for `madoguchi ask --explain` and `madoguchi eval`.
    package func match(_ request: AskRequest) -> MatchResult {
        match(question(IndividualNumberMask.masked(request.question).text, request, Conversation(token: request.context)))
    }

    private func match(_ question: Question, isEncoded: Bool = true) -> MatchResult {
        var question = question
        if isEncoded, let encoder, !matcher.isPhrase(question) {
            question.vector = encoder.vector(of: matcher.encoderText(of: question))
        }
        return matcher.match(question)
    }

    /// - Parameter isEncoded: false for the answer by the words alone, which takes no time.
    package func reply(to request: AskRequest, isEncoded: Bool = true) -> AskReply {
        let moment = now()
        let (text, hadNumber) = IndividualNumberMask.masked(request.question)
        let conversation = Conversation(token: request.context)
        var result = match(question(text, request, conversation), isEncoded: isEncoded)
        result.language = written(result.language)
        let language = result.language
        var reply =
            chosen(text, conversation, language, moment)
            ?? several(text, request, conversation, language, moment, isEncoded)
            ?? single(text, request, conversation, result, moment, isEncoded)
        if let top = request.top { reply.alternatives = alternatives(result.candidates.prefix(top), language) }
        if hadNumber, let warning = catalog.phrasebooks[language]?.replies[.individualNumberWarning] {
            reply.notice = warning
            reply.text = "\(warning)\n\n\(reply.text)"
        }
        reply.catalog = version
        reply.context = token(for: reply, after: conversation)
        return reply
    }

    /// The language itself if the catalog is written in it, else one that its speakers read (the other Chinese script),
    /// else English, which every catalog has.
    private func written(_ language: ResidentLanguage) -> ResidentLanguage {
        guard catalog.phrasebooks[language] == nil else { return language }
        let kin = ResidentLanguage.allCases.first { $0.spoken == language.spoken && catalog.phrasebooks[$0] != nil }
        return kin ?? .en
    }

    private func question(_ text: String, _ request: AskRequest, _ conversation: Conversation) -> Question {
        Question(
            text: text, requestedLanguage: request.lang.flatMap(ResidentLanguage.init(bcp47:)),
            previousLanguage: conversation.language)
    }

    /// The reply to "2" or the like after a choice was offered.
    private func chosen(
        _ text: String, _ conversation: Conversation, _ language: ResidentLanguage, _ moment: Date
    ) -> AskReply? {
        // Digits of any script: people write १ and ２ as well.
        let digits = MatchingForm(text).text.map(\.wholeNumberValue)
        guard (1...2).contains(digits.count), !digits.contains(nil) else { return nil }
        let number = digits.reduce(0) { $0 * 10 + ($1 ?? 0) }
        guard conversation.offered.indices.contains(number - 1) else { return nil }
        return composer.reply(
            to: conversation.offered[number - 1], in: conversation.language ?? language, confidence: 1, at: moment)
    }

    /// The replies to two questions in one line, the second under `also`.
    private func several(
        _ text: String, _ request: AskRequest, _ conversation: Conversation, _ language: ResidentLanguage,
        _ moment: Date, _ isEncoded: Bool
    ) -> AskReply? {
        let parts = text.split { "?？؟।\n".contains($0) }.filter { !MatchingForm(String($0)).isEmpty }
        guard parts.count == Self.mostParts else { return nil }
        let decisions = parts.map { Decision(match(question(String($0), request, conversation), isEncoded: isEncoded)) }
        var replies = decisions.compactMap { decision -> AskReply? in
            guard case .answer(let intent, let confidence) = decision else { return nil }
            return composer.reply(to: intent, in: language, confidence: confidence, at: moment)
        }
        guard replies.count == Self.mostParts, replies[0].intent != replies[1].intent else { return nil }
        let second = replies.removeLast()
        replies[0].text += "\n\n\(second.text)"
        replies[0].also = [second]
        return replies[0]
    }

    private func single(
        _ text: String, _ request: AskRequest, _ conversation: Conversation, _ result: MatchResult, _ moment: Date,
        _ isEncoded: Bool
    ) -> AskReply {
        let language = result.language
        switch Decision(result) {
        case .answer(let intent, let confidence):
            return composer.reply(to: intent, in: language, confidence: confidence, at: moment)
                ?? fallback(language, moment)
        case .clarify(let candidates): return clarify(candidates, language)
        case .smalltalk(let kind): return smalltalk(kind, language)
        case .fallback:
            return followUp(text, request, conversation, language, moment, isEncoded) ?? fallback(language, moment)
        }
    }

    /// The answer to a question that makes sense only after the one before ("and what do I bring?").
    private func followUp(
        _ text: String, _ request: AskRequest, _ conversation: Conversation, _ language: ResidentLanguage,
        _ moment: Date, _ isEncoded: Bool
    ) -> AskReply? {
        guard let previous = catalog.intents.first(where: { $0.id == conversation.intent }) else { return nil }
        let title = composer.title(of: previous, in: language)
        let result = match(question("\(text) \(title)", request, conversation), isEncoded: isEncoded)
        guard case .answer(let intent, let confidence) = Decision(result), intent != previous.id else { return nil }
        return composer.reply(to: intent, in: language, confidence: confidence, at: moment)
    }

    private func clarify(_ candidates: [MatchResult.Candidate], _ language: ResidentLanguage) -> AskReply {
        let alternatives = alternatives(candidates[...], language)
        let lines = alternatives.enumerated().map { "\($0.offset + 1). \($0.element.title)" }
        var reply = AskReply(
            .clarify, lang: language.rawValue, text: ([text(.clarify, language)] + lines).joined(separator: "\n"))
        reply.alternatives = alternatives
        reply.confidence = candidates.first?.probability
        reply.suggestions = composer.suggestions(candidates.map(\.intent), in: language)
        return reply
    }

    private func smalltalk(_ kind: Phrasebook.Smalltalk, _ language: ResidentLanguage) -> AskReply {
        let reply: Phrasebook.ReplyText =
            switch kind {
            case .greeting: .greeting
            case .thanks: .thanks
            case .goodbye: .goodbye
            case .help: .help
            }
        var answer = AskReply(.greeting, lang: language.rawValue, text: text(reply, language))
        if kind == .greeting || kind == .help { answer.suggestions = topicSuggestions(language) }
        return answer
    }

    /// Says that the pages do not answer, who may help, and what can be asked.
    private func fallback(_ language: ResidentLanguage, _ moment: Date) -> AskReply {
        var reply = AskReply(.fallback, lang: language.rawValue, text: text(.fallback, language))
        reply.summary = reply.text
        if let localizer = composer.localizer(language), let site = catalog.sites.first {
            let contacts = composer.render(defaultContact(of: site, language), localizer, at: moment, zone: site.timeZone)
            if !contacts.isEmpty {
                reply.contacts = contacts.map(\.contact)
                reply.text += "\n\n" + ([text(.fallbackContact, language)] + contacts.flatMap(\.lines)).joined(separator: "\n")
            }
        }
        reply.suggestions = topicSuggestions(language)
        if !reply.suggestions.isEmpty {
            let lines = reply.suggestions.map { "• \($0.title)" }
            reply.text += "\n\n" + ([text(.fallbackTopics, language)] + lines).joined(separator: "\n")
        }
        return reply
    }

    /// The phone, on a page in the resident's language if there is one, that is most about what the site names.
    private func defaultContact(of site: Site, _ language: ResidentLanguage) -> [Fact] {
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
        return (preferred.isEmpty ? phones : preferred).max { affinity($0) < affinity($1) }.map { [$0] } ?? []
    }

    /// A few things that can be asked, from the first of each topic.
    private func topicSuggestions(_ language: ResidentLanguage) -> [AskReply.Suggestion] {
        let most = 5
        let step = max(1, catalog.intents.count / most)
        let ids = stride(from: 0, to: catalog.intents.count, by: step).prefix(most).map { catalog.intents[$0].id }
        return composer.suggestions(ids, in: language)
    }

    private func alternatives(
        _ candidates: ArraySlice<MatchResult.Candidate>, _ language: ResidentLanguage
    ) -> [AskReply.Alternative] {
        candidates.compactMap { candidate in
            catalog.intents.first { $0.id == candidate.intent }.map {
                .init(
                    intent: $0.id, title: composer.title(of: $0, in: language), confidence: candidate.probability)
            }
        }
    }

    private func text(_ reply: Phrasebook.ReplyText, _ language: ResidentLanguage) -> String {
        let site = catalog.sites.first
        let city = site?.name[language] ?? site?.id ?? ""
        return (catalog.phrasebooks[language]?.replies[reply] ?? "").filling(["city": city])
    }

    private func token(for reply: AskReply, after conversation: Conversation) -> String {
        let offered = reply.kind == .clarify ? reply.alternatives.map(\.intent) : []
        return Conversation(
            intent: (reply.also.last ?? reply).intent ?? conversation.intent,
            language: ResidentLanguage(rawValue: reply.lang), offered: offered
        ).token
    }
}

/// What is not an answer to a question.
extension CatalogDesk {
    private func language(_ hint: String?) -> ResidentLanguage {
        written(hint.flatMap(ResidentLanguage.init(bcp47:)) ?? .en)
    }

    package func topics(lang: String?) -> TopicsReply {
        let language = language(lang)
        let names = catalog.intents.reduce(into: [String]()) { if !$0.contains($1.topic) { $0.append($1.topic) } }
        let topics = names.map { name in
            TopicsReply.Topic(
                topic: name,
                title: catalog.glossaries[language]?.term(for: ConceptID("subject.\(name)")) ?? name,
                intents: catalog.intents.filter { $0.topic == name }.map { intent in
                    .init(
                        intent: intent.id, title: composer.title(of: intent, in: language),
                        question: intent.texts[language]?.examples.first)
                })
        }
        let lines = topics.flatMap { topic in [topic.title] + topic.intents.map { "• \($0.title)" } }
        return TopicsReply(
            lang: language.rawValue, text: ([text(.topics, language)] + lines).joined(separator: "\n"), topics: topics,
            catalog: version)
    }

    package func status(lang: String?) -> StatusReply {
        let language = language(lang)
        let site = catalog.sites.first.flatMap { $0.name[language] }
        let read = catalog.pages.compactMap(\.readOn).max()
        let lines = [
            "catalog \(version)", "\(catalog.pages.count) pages, \(catalog.sections.count) sections, "
                + "\(catalog.facts.count) facts, \(catalog.intents.count) intents", matching,
        ]
        return StatusReply(
            lang: language.rawValue, text: lines.joined(separator: "\n"), catalog: version, site: site,
            pages: catalog.pages.count, intents: catalog.intents.count,
            languages: ResidentLanguage.allCases.filter { catalog.phrasebooks[$0] != nil }.map(\.rawValue), read: read)
    }

    /// Which scorers are active, for `/status`.
    private var matching: String {
        switch (encoder, catalog.encoderModel) {
        case (let encoder?, _): "matching: words and the encoder “\(encoder.identity)”"
        case (nil, let model?): "matching: words only; the catalog was built with the encoder “\(model.encoder)”, which is not here"
        case (nil, nil): "matching: words only; the catalog was built without an encoder"
        }
    }

    package func help(lang: String?) -> String { text(.help, language(lang)) }

    package func confirmation(lang: String?) -> String? {
        guard let lang else { return text(.languageAuto, .en) }
        return ResidentLanguage(bcp47: lang).map { text(.languageSet, written($0)) }
    }

    package func message(for code: ErrorCode, lang: String?) -> String {
        Phrasebook.ErrorText(rawValue: code.rawValue).flatMap { catalog.phrasebooks[language(lang)]?.errors[$0] } ?? code.rawValue
    }
}
