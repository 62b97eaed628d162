import Catalog
import Foundation
import WireProtocol

/// Finds the phones and counters in an answer that the right section does not have.
struct ContactCheck {
    private let composer: AnswerComposer
    private let catalog: Catalog

    init(_ composer: AnswerComposer) {
        self.composer = composer
        catalog = composer.catalog
    }

    /// The phones and counters that an answer names and should not; of an answer to what the pages do not answer, all.
    func wrong(in reply: AskReply, to question: LabelledQuestion) -> [String] {
        let answers = ([reply] + reply.also).filter { $0.kind == .answer }
        guard !question.isOutOfScope else { return answers.flatMap { named(by: $0) } }
        let right = answers.filter { $0.intent.map(question.isRight) == true }
        // Of two questions in one line only one has the label.
        guard right.isEmpty else { return right.flatMap { answer in named(by: answer).filter { !isOnPage($0, for: answer) } } }
        let intents = catalog.intents.filter { question.isRight($0.id) }
        return answers.flatMap { answer in
            let language = ResidentLanguage(rawValue: answer.lang) ?? .en
            let fitting = intents.compactMap { composer.reply(to: $0.id, in: language, confidence: nil, at: .distantPast) }
            return Set(named(by: answer)).subtracting(fitting.flatMap(named)).sorted()
        }
    }

    private func named(by reply: AskReply) -> [String] {
        reply.contacts.compactMap(\.phone) + reply.counters.compactMap(\.original)
    }

    /// Whether a phone or counter stands in the part of a page that answers, or in that of the intents that it names for
    /// help.
    private func isOnPage(_ named: String, for answer: AskReply) -> Bool {
        guard let intent = catalog.intents.first(where: { $0.id == answer.intent }) else { return false }
        let helpers = catalog.intents.filter { [intent.contact, intent.counters].contains($0.id) }
        let roots = Set((intent.bindings + helpers.flatMap(\.bindings)).map(catalog.sections.root))
        return catalog.facts.contains { fact in
            guard roots.contains(catalog.sections.root(of: fact.section)) else { return false }
            return switch fact.value {
            case .phone(let phone): phone.number == named
            case .counter: fact.quote == named
            default: false
            }
        }
    }
}
