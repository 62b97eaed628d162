import Catalog
import Matching
package import WireProtocol

/// What a resident takes along: the counter card, and the plan of a visit.
extension CatalogDesk {
    package func card(context: String?, lang: String?) -> String {
        let conversation = Conversation(token: context)
        let language = lang.map(language) ?? wording.written(conversation.language ?? .en)
        let reply = conversation.intent.flatMap { composer.reply(to: $0, in: language, confidence: nil, at: now()) }
        return reply?.card?.text ?? wording.text(.cardNone, language)
    }

    package func plan(_ request: PlanRequest) -> Delivery<PlanReply> {
        let turns = turns(of: request, mayTakeTime: false)
        let ready = turns.compactMap(understanding.ready)
        return ready.count == turns.count ? .now(reply(to: request, ready)) : later { self.reply(to: request, mayTakeTime: $0) }
    }

    private func turns(of request: PlanRequest, mayTakeTime: Bool) -> [Turn] {
        request.questions.filter { !$0.isEmpty }
            .map { turn(AskRequest(question: $0, lang: request.lang, context: request.context), mayTakeTime: mayTakeTime) }
    }

    /// - Parameter mayTakeTime: as for a question.
    package func reply(to request: PlanRequest, mayTakeTime: Bool = true) -> PlanReply {
        reply(to: request, turns(of: request, mayTakeTime: mayTakeTime))
    }

    private func reply(to request: PlanRequest, _ turns: [Turn]) -> PlanReply {
        let conversation = Conversation(token: request.context)
        let moment = now()
        let matches = turns.map { understanding.result(for: $0) }
        let language = wording.written(
            request.lang.flatMap(ResidentLanguage.init(bcp47:)) ?? matches.first?.language ?? conversation.language ?? .en)
        var ids = request.intents + matches.compactMap { match in
            if case .answer(let intent, _) = Decision(match) { intent } else { nil }
        }
        if ids.isEmpty, request.intents.isEmpty, request.questions.isEmpty { ids = conversation.visited }
        let chosen = request.numbers.compactMap { ids.indices.contains($0 - 1) ? ids[$0 - 1] : nil }
        // Where there is no such number, all of it shows which there are.
        if !chosen.isEmpty { ids = chosen }
        ids = ids.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        var plan = PlanReply(lang: language.rawValue, text: "")
        if let localizer = composer.localizer(language) {
            plan = VisitPlan(composer: composer, localizer: localizer, moment: moment).reply(for: ids)
        }
        if plan.matters.isEmpty { plan = PlanReply(lang: language.rawValue, text: wording.text(.planNone, language)) }
        var head: String?
        if let overlay = composer.overlay?.current(at: moment) {
            head = composer.head(of: overlay, in: language)
            plan = composer.overlaid(plan, by: overlay, in: language, at: moment)
        }
        plan.catalog = version
        plan.context = Conversation(
            intent: conversation.intent, language: language, isLanguageChosen: conversation.isLanguageChosen && language == conversation.language,
            visited: conversation.visiting(plan.matters.map(\.intent))
        ).token
        return plan.cut(for: request.channel, head: head)
    }
}
