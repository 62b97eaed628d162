import Catalog

/// What the page warns of where it answers an intent: in the resident's language where an intent puts the same into words, else
/// in the page's words, marked as such.
struct CautionRendering {
    let composer: AnswerComposer
    let localizer: Localizer

    struct Caution {
        var text: String
        /// False where the answer says it already, or where it concerns another matter of the section.
        var isShown: Bool
    }

    /// Of a caution that says no more than whom to ask; a template's line behind `{if caution}` says that.
    private static let asking: Set<ConceptID> = [ConceptID("matter.contact"), ConceptID("matter.inquiry")]

    /// Whether a caution says only to ask first.
    static func asksFirst(_ caution: Fact) -> Bool {
        !caution.concepts.isEmpty && Set(caution.concepts).isSubset(of: asking)
    }

    /// Whether a line that is shown under this condition says what the caution says.
    private static func isPut(_ caution: Fact, intoWordsFor condition: ConceptID) -> Bool {
        condition == .caution ? asksFirst(caution) : condition.group == "caution" && caution.concepts.contains(condition)
    }

    /// - Parameters:
    ///   - section: the one that answers.
    ///   - phones: those shown with the answer, whose hours may be said in the words of a caution.
    func cautions(of intent: Intent, in section: Int, phones: [Fact]) -> [Caution] {
        composer.selection.own([.caution], in: section).compactMap { fact in
            guard case .caution(let statement) = fact.value, let page = composer.catalog.page(of: fact.section) else { return nil }
            let isOwn = { (line: AnswerTemplate.Line) in line.condition.map { Self.isPut(fact, intoWordsFor: $0) } ?? false }
            if let text = composer.lines(of: intent, in: section, localizer, where: isOwn) { return Caution(text: text, isShown: false) }
            if let other = intentSaying(fact), let text = composer.lines(of: other, in: section, localizer, where: { _ in true }) {
                return Caution(text: text, isShown: other.id != intent.id && intent.about.first.map(fact.concepts.contains) == true)
            }
            let words = phones.contains { phone in
                if case .phone(let phone) = phone.value { (phone.matterHours ?? []).contains { $0.words == statement.text } } else { false }
            }
            // Where no intent was written, the page's paragraphs are shown with all that they warn of.
            let isShown = !words && !intent.texts.isEmpty && intent.texts[localizer.language]?.answer.placeholders.contains(.cautions) != true
            return Caution(text: localizer.quoted(statement.text, pageLanguage: page.language), isShown: isShown)
        }
    }

    /// The intent that this caution is all about, answered from the same section.
    private func intentSaying(_ caution: Fact) -> Intent? {
        let concepts = Set(caution.concepts)
        return composer.intents.intents(boundTo: caution.section).filter { intent in
            // Two concepts are named together by chance.
            intent.about.count > 2 && concepts.isSuperset(of: intent.about)
                && composer.catalog.binding(of: intent, for: localizer.language) == caution.section
        }.max { $0.about.count < $1.about.count }
    }
}
