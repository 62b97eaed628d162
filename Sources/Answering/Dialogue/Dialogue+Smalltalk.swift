import Catalog
import Matching
import TextNormalizing
import WireProtocol

/// What is asked in lines with words of small talk in them.
extension Dialogue {
    /// How likely an intent must be beside small talk that is one: what is left of others tells nothing.
    private static let besideSmalltalk = 0.1

    /// The reply to a question in which words of small talk stand ("is a copy ok?").
    func asked(beside kind: Phrasebook.Smalltalk, _ turn: Turn, _ reading: Reading) -> AskReply? {
        let language = reading.result.language
        // Who asks for help asks about the desk.
        guard kind != .help, !pleasantries.contains(turn.form.text), asks(turn.text, language) || names(turn, beside: kind, reading) else { return nil }
        var result = reading.result
        let isLikely = result.candidates.first.map { $0.probability >= Self.besideSmalltalk * (result.smalltalk?.probability ?? 0) } == true
        result.smalltalk = nil
        result.normalize()
        switch isLikely ? Decision(result) : .fallback {
        case .answer(let intent, let confidence):
            return composer.reply(to: intent, in: language, confidence: confidence, at: turn.moment)
        case .clarify(let candidates) where kind != .greeting: return open.clarify(candidates, language)
        // Nobody says yes by asking.
        case .fallback where kind == .assent: return open.fallback(language, turn.moment)
        case .clarify, .fallback, .smalltalk: return nil
        }
    }

    private func asks(_ text: String, _ language: ResidentLanguage) -> Bool {
        text.unicodeScalars.contains(where: QuestionSplitting.isQuestionMark) || cues.holds(.asks, text, language)
    }

    /// Whether a line with a yes in it begins with something else and names a thing: who says yes says it first.
    private func names(_ turn: Turn, beside kind: Phrasebook.Smalltalk, _ reading: Reading) -> Bool {
        kind == .assent && !reading.result.mentions.isEmpty && !pleasantries.begin(turn.form.text)
    }

    /// The reply to what is asked behind thanks and the like, or before them, without a mark between ("thank you but how much is it").
    func withoutPleasantries(_ turn: Turn, _ language: ResidentLanguage) -> AskReply? {
        let rest = pleasantries.rest(of: turn.form.text)
        guard !rest.isEmpty, rest.utf8.count < turn.form.text.utf8.count, asks(rest, language) else { return nil }
        switch Decision(reading(of: turn, part: rest).result) {
        case .answer(let intent, let confidence): return composer.reply(to: intent, in: language, confidence: confidence, at: turn.moment)
        case .clarify(let candidates) where asksOutright(rest, turn, language): return open.clarify(candidates, language)
        case .clarify, .smalltalk, .fallback: return nil
        }
    }

    /// Whether what asks stands first or last, or the writer set a mark: "thanks for what you did" asks nothing back.
    private func asksOutright(_ rest: String, _ turn: Turn, _ language: ResidentLanguage) -> Bool {
        let places = cues.places(of: .asks, in: MatchingForm(rest), language)
        return turn.text.unicodeScalars.contains(where: QuestionSplitting.isQuestionMark) || places.first?.start == 0
            || places.last.map { rest.hasSuffix($0.text) } == true
    }

    /// Of two languages that a first "thank you" may be in, English: who writes it reads it.
    func languageOfSmalltalk(_ turn: Turn, _ reading: Reading) -> ResidentLanguage {
        let language = reading.result.language
        guard turn.requestedLanguage == nil, turn.conversation.language == nil, let other = reading.result.otherLanguage else { return language }
        return wording.written(other) == .en ? .en : language
    }

    /// Whether a mark that divides clauses stands before anything else than its like.
    private static func mayHoldClauses(_ text: String) -> Bool {
        var hasMark = false
        for scalar in text.unicodeScalars {
            if endsClause(scalar) { hasMark = true } else if hasMark { return true }
        }
        return false
    }

    private static func endsClause(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ",", ".", "!", "?", "~", "、", "。", "，", "！", "？", "～", "\n": true
        default: false
        }
    }

    /// The reply to what follows a greeting in the same line ("hi, where do I pick up my card").
    func withoutGreeting(_ turn: Turn, _ language: ResidentLanguage) -> AskReply? {
        guard Self.mayHoldClauses(turn.text) else { return nil }
        let clauses = turn.text.unicodeScalars.split(whereSeparator: Self.endsClause).map { String($0) }
        let asking = clauses.filter { !pleasantries.contains(MatchingForm($0).text) && !MatchingForm($0).isEmpty }
        guard !asking.isEmpty, asking.count < clauses.count else { return nil }
        var reading = reading(of: turn, part: asking.joined(separator: ", "))
        reading.result.language = language
        switch Decision(reading.result) {
        case .answer(let intent, let confidence):
            return composer.reply(to: intent, in: language, confidence: confidence, at: turn.moment)
        case .clarify(let candidates): return open.clarify(candidates, language)
        case .smalltalk, .fallback: return nil
        }
    }
}
