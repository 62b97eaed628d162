import Catalog
import Matching
import TextNormalizing
import WireProtocol

/// Leads the talk: decides what a line is (a choice, one question, two, small talk) and replies.
struct Dialogue: Sendable {
    let understanding: Understanding
    let composer: AnswerComposer
    let wording: Wording
    let open: OpenReplies
    let cues: Cues
    private let context: ContextReading
    private let splitting: QuestionSplitting
    private let languages: LanguageNames
    let pleasantries: Pleasantries

    init(understanding: Understanding, composer: AnswerComposer, wording: Wording, cues: Cues, languages: LanguageNames) {
        self.understanding = understanding
        self.composer = composer
        self.wording = wording
        self.languages = languages
        open = OpenReplies(composer: composer, wording: wording)
        self.cues = cues
        context = ContextReading(catalog: composer.catalog, intents: composer.intents, cues: cues)
        splitting = QuestionSplitting(cues: cues)
        pleasantries = Pleasantries(composer.catalog.phrasebooks.values)
    }

    func reply(to turn: Turn) -> AskReply {
        if let language = languages.language(askedForIn: turn.text, turn.form, after: turn.conversation.language) {
            return open.chosen(wording.written(language), after: turn.conversation, turn.moment)
        }
        let reading = reading(of: turn)
        let language = reading.result.language
        var reply = chosen(turn, language) ?? emergency(turn, reading) ?? several(turn, reading) ?? inBothLanguages(turn, reading) ?? single(turn, reading)
        if let top = turn.top { reply.alternatives += ranked(top, turn, reading, after: reply) }
        return reply
    }

    /// What the line may be about, so that there are as many alternatives as wanted: what a choice offers comes first, since its
    /// text numbers it; what is answered is the first of the ranking. A greeting was asked nothing, and a number tells nothing beside
    /// what it chooses.
    private func ranked(_ top: Int, _ turn: Turn, _ reading: Reading, after reply: AskReply) -> [AskReply.Alternative] {
        guard reply.kind != .greeting, !Noise.isNoise(turn.form, reading.result) else { return [] }
        let known = reply.alternatives.map(\.intent)
        let rest = reading.result.candidates.filter { !known.contains($0.intent) }
        return open.alternatives(rest.prefix(max(0, top - reply.alternatives.count)), ResidentLanguage(rawValue: reply.lang) ?? reading.result.language)
    }

    /// What the turn's line is about, or a part of it, given the talk so far.
    func reading(of turn: Turn, part: String? = nil, after conversation: Conversation? = nil) -> Reading {
        let text = part ?? turn.text
        let conversation = conversation ?? turn.conversation
        var correction: Correction?
        // "No entiendo" takes nothing back.
        if conversation.intent != nil, !cues.isOnly(.notUnderstood, form: (part == nil ? turn.form : MatchingForm(text)).text) {
            correction = Correction(text, cues: cues)
        }
        // The line itself has its form already.
        var result = understanding.result(for: turn, text: correction?.meant ?? part)
        if part == nil, correction != nil { result.language = understanding.language(of: turn) }
        result.language = wording.written(result.language)
        var reading = context.read(
            result, correction?.meant ?? text, after: conversation, isCorrection: correction != nil)
        reading.corrected = correction?.meant
        return reading
    }

    /// The reply to "2", "1 and 2" or the like after a choice was offered; the choice once more if it does not have that number, and a
    /// refusal, with whom to ask, where none of it is meant.
    private func chosen(_ turn: Turn, _ language: ResidentLanguage) -> AskReply? {
        let offered = turn.conversation.offered.compactMap { composer.intents[$0] }
        let shown = turn.conversation.language ?? language
        let titles = offered.map { composer.title(of: $0, in: shown) }
        guard let choice = Choice(turn.text, of: titles, cues: cues) else { return nil }
        let language = wording.written(turn.requestedLanguage ?? shown)
        if choice.isNone { return open.fallback(language, turn.moment, near: offered.first) }
        guard !choice.indices.isEmpty else { return open.clarify(again: offered.map(\.id), language) }
        let replies = choice.indices.compactMap { composer.reply(to: offered[$0].id, in: language, confidence: 1, at: turn.moment) }
        return replies.isEmpty ? nil : joined(replies)
    }

    /// The replies to two to four questions in one line, those behind the first under `also`.
    private func several(_ turn: Turn, _ whole: Reading) -> AskReply? {
        let language = whole.result.language
        for parts in splitting.ways(turn.text, language, form: turn.form) {
            let replies = answers(to: parts, turn, language)
            if replies.count > 1 { return joined(replies) }
        }
        if let replies = shortAnswers(turn, whole) { return joined(replies) }
        // What the pages do not answer takes nothing from what they do, nor is it passed over in silence.
        let questions = splitting.questions(turn.text)
        switch Decision(whole.result) {
        case .fallback where questions.isEmpty:
            return pressing(turn.text, turn, language).map { joined([$0, open.fallback(language, turn.moment, isShort: true)]) }
        case .fallback:
            let replies = answers(to: questions, turn, language, despiteOthers: true)
            return replies.contains { $0.kind == .answer } ? joined(replies) : nil
        // "How much? The card": the second is no question of its own.
        case .answer(let intent, _):
            let replies = questions.isEmpty ? [] : answers(to: questions, turn, language, despiteOthers: true)
            return replies.count > 1 && replies[0].intent == intent ? joined(replies) : nil
        case .clarify, .smalltalk: return nil
        }
    }

    /// The replies to questions of a word or two that follow one another without a mark, where all are answered, or two and what else
    /// is asked is said to be open.
    private func shortAnswers(_ turn: Turn, _ whole: Reading) -> [AskReply]? {
        let language = whole.result.language
        let decision = Decision(whole.result)
        var best: (replies: [AskReply], answered: Int)?
        for parts in splitting.shortQuestions(turn.form, language) {
            let replies = answers(to: parts, turn, language, despiteOthers: true, mayBeSeveral: false)
            let answered = replies.filter { $0.kind == .answer }
            var mayBeAskedBack = true
            if case .answer(let intent, _) = decision {
                // Else the line is about something that its parts do not tell.
                guard answered.contains(where: { $0.intent == intent }) else { continue }
                mayBeAskedBack = splitting.areBare(parts)
            }
            let isAskedBack = mayBeAskedBack && answered.count == 1 && replies.count == parts.count && replies.last?.kind == .clarify
            guard answered.count > 1 || isAskedBack, answered.count > best?.answered ?? 0 else { continue }
            best = (replies, answered.count)
        }
        return best?.replies
    }

    private func joined(_ replies: [AskReply]) -> AskReply {
        var reply = replies[0]
        let others = replies.dropFirst()
        reply.text = others.reduce(reply.text) { JoinedText.text($0, $1.text) }
        reply.also = Array(others)
        if let choice = others.last, choice.kind == .clarify { (reply.alternatives, reply.offered) = (choice.alternatives, choice.offered) }
        return reply
    }

    /// The answers to questions that follow one another, each matter once; none if one of them has no sure answer. Small talk between
    /// them asks nothing.
    ///
    /// - Parameter despiteOthers: whether those that have none take nothing from the others: what the pages do not answer is refused
    ///   behind these, and what may be several things asked back at the end.
    /// - Parameter mayBeSeveral: whether a part may be several questions itself; once, or a line of a hundred commas would be cut in all ways.
    private func answers(
        to parts: [String], _ turn: Turn, _ language: ResidentLanguage, despiteOthers: Bool = false, mayBeSeveral: Bool = true
    ) -> [AskReply] {
        var replies: [AskReply] = []
        var choices: [MatchResult.Candidate] = []
        var isRefused = false
        for part in parts {
            let finer = mayBeSeveral ? finer(part, turn, language) : []
            if !finer.isEmpty {
                replies += finer.filter { reply in !replies.contains { $0.intent == reply.intent } }
                continue
            }
            let before = replies.last.map { Conversation(intent: $0.intent, language: language) }
            switch Decision(reading(of: turn, part: part, after: before).result) {
            case .answer(let intent, let confidence):
                guard !replies.contains(where: { $0.intent == intent }) else { continue }
                guard let reply = composer.reply(to: intent, in: language, confidence: confidence, at: turn.moment) else { return [] }
                replies.append(reply)
            case .smalltalk: continue
            case .clarify(let candidates) where despiteOthers: choices = candidates
            case .fallback where despiteOthers:
                if let reply = pressing(part, turn, language) { replies.append(reply) }
                isRefused = true
            case .clarify, .fallback: return []
            }
        }
        guard replies.count <= QuestionSplitting.mostQuestions else { return [] }
        if isRefused { replies.append(open.fallback(language, turn.moment, isShort: true)) }
        if !choices.isEmpty { replies.append(open.clarify(choices, language)) }
        return replies
    }

    /// The answers to a part that is itself several questions; none where it is one.
    private func finer(_ part: String, _ turn: Turn, _ language: ResidentLanguage) -> [AskReply] {
        // The whole line has been looked at already.
        guard part.utf8.count < turn.text.utf8.count, turn.text.utf8.count <= Self.longestSeveral else { return [] }
        return splitting.ways(part, language).lazy.map { answers(to: $0, turn, language, mayBeSeveral: false) }.first { $0.count > 1 } ?? []
    }

    /// Bytes of a line in which more than two things are looked for between marks: each way to cut it costs several matches.
    private static let longestSeveral = 512

    /// The answer to what is told before a question that the pages do not answer, where it cannot wait ("I lost my card. What does a
    /// new one cost?").
    private func pressing(_ part: String, _ turn: Turn, _ language: ResidentLanguage) -> AskReply? {
        for statement in splitting.statements(part, language) {
            let result = reading(of: turn, part: statement, after: Conversation(language: language)).result
            guard case .answer(let id, let confidence) = Decision(result), let intent = composer.intents[id],
                composer.directory.isPressing(intent, naming: Set(result.mentions.flatMap(\.concepts)))
            else { continue }
            return composer.reply(to: id, in: language, confidence: confidence, at: turn.moment)
        }
        return nil
    }

    /// The reply to a line that calls for help at once, unless the pages answer it.
    private func emergency(_ turn: Turn, _ reading: Reading) -> AskReply? {
        let language = reading.result.language
        func isOnly() -> Bool { cues.isOnly(.emergency, form: turn.form.text) || cues.isOnly(.emergency, form: pleasantries.rest(of: turn.form.text)) }
        switch Decision(reading.result) {
        case .answer: return nil
        case .clarify: guard isOnly() else { return nil }
        case .smalltalk, .fallback: guard isOnly() || cues.holds(.emergency, form: turn.form, language) else { return nil }
        }
        // Figures tell no language.
        let isWritten = turn.form.text.unicodeScalars.contains { $0.properties.isAlphabetic }
        return open.emergency(isWritten ? language : wording.written(turn.requestedLanguage ?? turn.conversation.language ?? .en))
    }

    /// The replies in both languages that a line may be written in, short, the second under `also`.
    private func inBothLanguages(_ turn: Turn, _ reading: Reading) -> AskReply? {
        guard let other = reading.result.otherLanguage, wording.written(other) != reading.result.language else { return nil }
        // Nothing was asked that both languages should tell.
        if Noise.isNoise(turn.form, reading.result) { return nil }
        if case .smalltalk = Decision(reading.result) { return nil }
        if pleasantries.areAll(turn.form.text) { return nil }
        var second = reading
        second.result.language = wording.written(other)
        var reply = single(turn, reading, isShort: true)
        let also = single(turn, second, isShort: true)
        reply.text += "\n\n\(also.text)"
        reply.also = [also]
        return reply
    }

    /// - Parameter isShort: without what can be had by asking again.
    private func single(_ turn: Turn, _ reading: Reading, isShort: Bool = false) -> AskReply {
        let language = reading.result.language
        if !pleasantries.contains(turn.form.text), Noise.isNoise(turn.form, reading.result) {
            // Keys hit at random tell no language.
            return open.smalltalk(.help, wording.written(turn.requestedLanguage ?? turn.conversation.language ?? .en))
        }
        if cues.isOnly(.notUnderstood, form: turn.form.text) { return open.smalltalk(.help, language) }
        switch Decision(reading.result) {
        case .clarify where pleasantries.areAll(turn.form.text), .fallback where pleasantries.areAll(turn.form.text):
            return open.smalltalk(.greeting, languageOfSmalltalk(turn, reading))
        case .answer(let intent, let confidence):
            return composer.reply(to: intent, in: language, confidence: confidence, at: turn.moment, isShort: isShort)
                ?? open.fallback(language, turn.moment, isShort: isShort)
        case .clarify(let candidates): return open.clarify(candidates, language)
        case .smalltalk(let kind):
            let language = languageOfSmalltalk(turn, reading)
            if let reply = withoutGreeting(turn, language) ?? withoutPleasantries(turn, language) ?? asked(beside: kind, turn, reading) { return reply }
            // Who says yes to a choice has not chosen yet.
            let again = kind == .assent ? open.clarify(again: turn.conversation.offered, language) : nil
            return again ?? open.smalltalk(kind, language)
        case .fallback:
            return withoutGreeting(turn, language) ?? unansweredThere(turn, reading) ?? whenOpen(turn, language)
                ?? open.fallback(language, turn.moment, isShort: isShort, near: open.intent(near: reading.result))
        }
    }

    /// The reply to what is not answered about the matter that the talk stays with.
    private func unansweredThere(_ turn: Turn, _ reading: Reading) -> AskReply? {
        guard reading.isUnansweredThere, let previous = composer.intents[reading.previous] else { return nil }
        return open.fallback(within: previous, reading.result.language, turn.moment)
    }

    /// The reply to "is it open now?" after an answer that sends the resident to counters.
    private func whenOpen(_ turn: Turn, _ language: ResidentLanguage) -> AskReply? {
        guard let previous = composer.intents[turn.conversation.intent], cues.holds(.when, turn.text, language),
            Ellipsis(turn.form).strength >= Self.elliptic
        else { return nil }
        return open.counterHours(of: previous, language, turn.moment)
    }

    /// From here on a line is about what was said before it rather than about a matter of its own.
    private static let elliptic = 0.5
}
