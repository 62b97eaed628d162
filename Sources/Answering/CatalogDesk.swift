package import Catalog
package import Foundation
import Matching
import TextNormalizing
package import WireProtocol

/// The desk that answers from one catalog. Immutable: a new catalog makes a new desk.
package struct CatalogDesk: Desk {
    let catalog: Catalog
    let version: String
    let wording: Wording
    let composer: AnswerComposer
    let understanding: Understanding
    private let dialogue: Dialogue
    private let mask: PersonalDataMask
    let now: @Sendable () -> Date

    /// - Parameters:
    ///   - encoder: the one that the catalog was built with; without it questions are matched by their words alone.
    ///   - overlay: the emergency notice's board; each reply begins with what stands on it.
    ///   - freshness: how old what was read may be before a reply says so.
    ///   - now: asked once for each reply, for the opening hours.
    package init(
        _ file: CatalogFile, encoder: QuestionEncoder? = nil, overlay: OverlayBoard? = nil, freshness: Freshness = Freshness(),
        now: @escaping @Sendable () -> Date
    ) {
        catalog = file.catalog.withoutNumbers
        version = file.version
        wording = Wording(catalog)
        understanding = Understanding(file.catalog, encoder: encoder)
        composer = AnswerComposer(
            catalog, finder: understanding.finder, receipts: ReceiptBook(catalog, version: file.version),
            overlay: overlay, freshness: freshness)
        mask = PersonalDataMask(catalog)
        dialogue = Dialogue(understanding: understanding, composer: composer, wording: wording)
        self.now = now
    }

    package func ask(_ request: AskRequest) -> Delivery<AskReply> {
        guard let encoder = understanding.encoder, understanding.needsWork(turn(request)) else {
            return .now(reply(to: request))
        }
        return .later { done in
            let isScheduled = encoder.schedule { done(reply(to: request)) }
            if !isScheduled { done(reply(to: request, isEncoded: false)) }
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

    /// - Parameter isEncoded: false for the answer by the words alone, which takes no time.
    package func reply(to request: AskRequest, isEncoded: Bool = true) -> AskReply {
        let turn = turn(request, isEncoded: isEncoded)
        var reply = dialogue.reply(to: turn)
        let language = ResidentLanguage(rawValue: reply.lang) ?? .en
        if let warning = wording.warning(of: turn.personal, language) {
            reply.notice = [warning, reply.notice].compactMap(\.self).joined(separator: "\n")
            reply.text = "\(warning)\n\n\(reply.text)"
        }
        if let overlay = composer.overlay?.current(at: turn.moment) {
            reply = composer.overlaid(reply, by: overlay, in: language, at: turn.moment)
        }
        reply.catalog = version
        if reply.kind == .fallback { reply.unanswered = turn.text }
        reply.context = turn.conversation.continued(by: reply).token
        return reply.cut(for: request.channel)
    }

    func turn(_ request: AskRequest, isEncoded: Bool = true) -> Turn {
        Turn(request, mask: mask, at: now(), isEncoded: isEncoded)
    }

    package var waiting: Int? { understanding.encoder?.queueLength }

    /// Which scorers are active, for `/status`.
    var matching: String {
        switch (understanding.encoder, catalog.encoderModel) {
        case (let encoder?, _):
            if let trouble = encoder.trouble {
                "matching: words only for now: \(trouble)"
            } else {
                "matching: words and the encoder “\(encoder.identity)”, "
                    + "\(encoder.queueLength) of \(QuestionEncoder.longestQueue) places in its queue taken"
            }
        case (nil, let model?): "matching: words only; the catalog was built with the encoder “\(model.encoder)”, which is not here"
        case (nil, nil): "matching: words only; the catalog was built without an encoder"
        }
    }
}
