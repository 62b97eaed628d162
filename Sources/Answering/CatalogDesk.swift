package import Catalog
package import Foundation
import Matching
import TextNormalizing
package import WireProtocol

/// The desk that answers from one catalog. Immutable: a new catalog makes a new desk.
///
/// A class, as is what composes its answers: they hold some hundred references, which each handing on of a value would count.
package final class CatalogDesk: Desk {
    let catalog: Catalog
    let version: String
    let wording: Wording
    let composer: AnswerComposer
    let understanding: Understanding
    let queue: QuestionQueue
    let languages: LanguageNames
    private let dialogue: Dialogue
    private let mask: PersonalDataMask
    let now: @Sendable () -> Date

    /// - Parameters:
    ///   - encoder: the one that the catalog was built with; without it questions are matched by their words alone.
    ///   - queue: where questions wait that take long.
    ///   - overlay: the emergency notice's board; each reply begins with what stands on it.
    ///   - freshness: how old what was read may be before a reply says so.
    ///   - now: asked once for each reply, for the opening hours.
    package init(
        _ file: CatalogFile, encoder: QuestionEncoder? = nil, queue: QuestionQueue = QuestionQueue(), overlay: OverlayBoard? = nil, freshness: Freshness = Freshness(),
        now: @escaping @Sendable () -> Date
    ) {
        self.queue = queue
        catalog = file.catalog.withoutNumbers
        version = file.version
        wording = Wording(catalog)
        let cues: Cues
        (understanding, cues) = atOnce({ Understanding(file.catalog, encoder: encoder) }, { [phrasebooks = catalog.phrasebooks] in Cues(phrasebooks) })
        composer = AnswerComposer(
            catalog, finder: understanding.finder, receipts: ReceiptBook(catalog, version: file.version),
            overlay: overlay, freshness: freshness)
        mask = PersonalDataMask(catalog)
        languages = LanguageNames(catalog, understanding: understanding, cues: cues)
        dialogue = Dialogue(understanding: understanding, composer: composer, wording: wording, cues: cues, languages: languages)
        self.now = now
    }

    package func ask(_ request: AskRequest) -> Delivery<AskReply> {
        guard let turn = understanding.ready(turn(request, mayTakeTime: false)) else { return later { self.reply(to: request, mayTakeTime: $0) } }
        return .now(reply(to: request, turn))
    }

    /// An answer made beside the caller's thread; at once, in no time, where too much waits.
    ///
    /// - Parameter make: told whether it may take time.
    func later<Answer>(_ make: @escaping @Sendable (Bool) -> Answer) -> Delivery<Answer> {
        .later { [queue] done in
            let isScheduled = queue.schedule { done(make(true)) }
            if !isScheduled { done(make(false)) }
        }
    }

    /// What the desk thinks of a question, for `madoguchi eval`.
    package func read(_ request: AskRequest) -> Reading { dialogue.reading(of: turn(request)) }

    /// Why it thinks so, for `madoguchi ask --explain`.
    package func explain(_ request: AskRequest) -> Explanation {
        let turn = turn(request)
        let reading = dialogue.reading(of: turn)
        return Explanation(reading) { understanding.evidence(for: turn, text: reading.corrected, about: $0) }
    }

    /// The token of a talk in which this was last said: an intent's id, or a question.
    package func context(after said: String, in language: ResidentLanguage?) -> String? {
        if composer.intents[said] != nil { return Conversation(intent: said, language: language).token }
        return reply(to: AskRequest(question: said)).context
    }

    /// - Parameter mayTakeTime: false for an answer by what is known, without new vectors and without asking a dictionary.
    package func reply(to request: AskRequest, mayTakeTime: Bool = true) -> AskReply {
        reply(to: request, turn(request, mayTakeTime: mayTakeTime))
    }

    private func reply(to request: AskRequest, _ turn: Turn) -> AskReply {
        var reply = dialogue.reply(to: turn)
        let language = ResidentLanguage(rawValue: reply.lang) ?? .en
        if let warning = wording.warning(of: turn.personal, language) {
            reply.notice = [warning, reply.notice].compactMap(\.self).joined(separator: "\n")
            reply.text = "\(warning)\n\n\(reply.text)"
        }
        var head: String?
        if let overlay = composer.overlay?.current(at: turn.moment) {
            head = composer.head(of: overlay, in: language)
            reply = composer.overlaid(reply, by: overlay, in: language, at: turn.moment)
        }
        reply.catalog = version
        if reply.kind == .fallback, !reply.isLanguageChosen { reply.unanswered = turn.text }
        reply.context = turn.conversation.continued(by: reply).token
        return reply.cut(for: request.channel, head: head)
    }

    func turn(_ request: AskRequest, mayTakeTime: Bool = true) -> Turn {
        Turn(request, mask: mask, at: now(), mayTakeTime: mayTakeTime)
    }

    package var waiting: Int? { queue.length }

    /// Which scorers are active, for `/status`.
    var matching: String {
        switch (understanding.encoder, catalog.encoderModel) {
        case (let encoder?, _):
            if let trouble = encoder.trouble {
                "matching: words only for now: \(trouble)"
            } else {
                "matching: words and the encoder “\(encoder.identity)”, "
                    + "\(queue.length) of \(QuestionQueue.longest) places in the queue taken"
            }
        case (nil, let model?): "matching: words only; the catalog was built with the encoder “\(model.encoder)”, which is not here"
        case (nil, nil): "matching: words only; the catalog was built without an encoder"
        }
    }
}
