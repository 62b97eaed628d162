import Catalog
import Matching
import TextNormalizing
import WireProtocol

/// Leads the talk: decides what a line is (a choice, one question, two, small talk) and replies.
struct Dialogue: Sendable {
    let understanding: Understanding
    let composer: AnswerComposer
    let wording: Wording
    private let open: OpenReplies
    /// A line is cut into no more questions than this.
    private static let mostParts = 2

    init(understanding: Understanding, composer: AnswerComposer, wording: Wording) {
        self.understanding = understanding
        self.composer = composer
        self.wording = wording
        open = OpenReplies(composer: composer, wording: wording)
    }

    func reply(to turn: Turn) -> AskReply {
        var result = understanding.result(for: turn)
        result.language = wording.written(result.language)
        var reply = chosen(turn, result.language) ?? several(turn, result.language) ?? single(turn, result)
        if let top = turn.top { reply.alternatives = open.alternatives(result.candidates.prefix(top), result.language) }
        return reply
    }

    /// The reply to "2" or the like after a choice was offered.
    private func chosen(_ turn: Turn, _ language: ResidentLanguage) -> AskReply? {
        // Digits of any script: people write १ and ２ as well.
        let digits = MatchingForm(turn.text).text.map(\.wholeNumberValue)
        guard (1...2).contains(digits.count), !digits.contains(nil) else { return nil }
        let number = digits.reduce(0) { $0 * 10 + ($1 ?? 0) }
        let offered = turn.conversation.offered
        guard offered.indices.contains(number - 1) else { return nil }
        return composer.reply(
            to: offered[number - 1], in: turn.conversation.language ?? language, confidence: 1, at: turn.moment)
    }

    /// The replies to two questions in one line, the second under `also`.
    private func several(_ turn: Turn, _ language: ResidentLanguage) -> AskReply? {
        let parts = turn.text.split { "?？؟।\n".contains($0) }.filter { !MatchingForm(String($0)).isEmpty }
        guard parts.count == Self.mostParts else { return nil }
        let decisions = parts.map { Decision(understanding.result(for: turn, text: String($0))) }
        var replies = decisions.compactMap { decision -> AskReply? in
            guard case .answer(let intent, let confidence) = decision else { return nil }
            return composer.reply(to: intent, in: language, confidence: confidence, at: turn.moment)
        }
        guard replies.count == Self.mostParts, replies[0].intent != replies[1].intent else { return nil }
        let second = replies.removeLast()
        replies[0].text += "\n\n\(second.text)"
        replies[0].also = [second]
        return replies[0]
    }

    private func single(_ turn: Turn, _ result: MatchResult) -> AskReply {
        let language = result.language
        switch Decision(result) {
        case .answer(let intent, let confidence):
            return composer.reply(to: intent, in: language, confidence: confidence, at: turn.moment)
                ?? open.fallback(language, turn.moment)
        case .clarify(let candidates): return open.clarify(candidates, language)
        case .smalltalk(let kind): return open.smalltalk(kind, language)
        case .fallback: return followUp(turn, language) ?? open.fallback(language, turn.moment)
        }
    }

    /// The answer to a question that makes sense only after the one before ("and what do I bring?").
    private func followUp(_ turn: Turn, _ language: ResidentLanguage) -> AskReply? {
        guard let previous = composer.catalog.intents.first(where: { $0.id == turn.conversation.intent }) else { return nil }
        let title = composer.title(of: previous, in: language)
        let result = understanding.result(for: turn, text: "\(turn.text) \(title)")
        guard case .answer(let intent, let confidence) = Decision(result), intent != previous.id else { return nil }
        return composer.reply(to: intent, in: language, confidence: confidence, at: turn.moment)
    }
}
