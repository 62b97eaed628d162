import Catalog
import Foundation
import Matching
import TextNormalizing

/// Reads a short line in the light of what was said before it.
struct ContextReading: Sendable {
    let catalog: Catalog
    let intents: IntentIndex
    let cues: Cues
    private let kind: AskedKind
    private let heads: [ResidentLanguage: SubjectHeads]
    /// How much of "none of these" remains for a line that says too little by itself.
    private static let noneLeft = 0.35
    /// What a question for the time is worth after an answer that names whom to call when.
    private static let when = 0.85
    /// What a question for a kind of fact is worth after an answer that has that kind.
    private static let kindAsked = 0.85
    /// What is left of the intent just answered when the resident says that it was not meant.
    private static let rejected = 0.02

    init(catalog: Catalog, intents: IntentIndex, cues: Cues) {
        self.catalog = catalog
        self.intents = intents
        self.cues = cues
        kind = AskedKind(intents: intents, cues: cues)
        // Once: to look through a glossary's names costs more than to match a line.
        heads = catalog.glossaries.mapValues { SubjectHeads($0) }
    }

    /// What the line is about, given the talk so far.
    func read(
        _ result: MatchResult, _ text: String, after conversation: Conversation, isCorrection: Bool = false
    ) -> Reading {
        let previous = intents[conversation.intent]
        guard previous != nil || !conversation.offered.isEmpty || conversation.isRefused else { return Reading(result: result) }
        let form = MatchingForm(text)
        let strength = isCorrection ? 1 : Ellipsis(form).strength
        guard strength > 0 else { return Reading(result: result) }
        if conversation.isRefused {
            return namesMatterOfItsOwn(result, form) ? Reading(result: result) : Reading(result: result.refused, strength: strength)
        }
        if let previous, previous.facts.contains(.phone), cues.holds(.when, text, result.language),
            !namesAnotherMatter(result, than: previous)
        {
            return Reading(result: result.given(Self.when, to: previous.id), strength: strength, previous: previous.id)
        }
        // What the pages do not answer they do not answer after a question that they do either.
        guard !namesUnanswered(result, after: previous) else {
            if let previous, asksOfOthers(result, form, than: previous) {
                return Reading(result: result.given(Self.kindAsked, to: previous.id), strength: strength, previous: previous.id)
            }
            return Reading(result: contradicted(result), strength: strength, previous: previous?.id)
        }
        if let previous, !isCorrection, let reading = kindRead(result, text, form, strength, after: previous) { return reading }
        let prior = ContextPrior(after: previous, offered: conversation.offered, in: catalog)
        var read = result
        read.isReadInContext = true
        for index in read.candidates.indices {
            let id = read.candidates[index].intent
            read.candidates[index].probability *= pow(prior.weight(of: id), strength)
            if isCorrection, id == previous?.id { read.candidates[index].probability *= Self.rejected }
        }
        read.none *= pow(Self.noneLeft, strength)
        read.smalltalk?.probability *= pow(Self.noneLeft, strength)
        read.normalize()
        return Reading(result: read, strength: strength, previous: previous?.id)
    }

    /// A line that asks for a kind of fact and names nothing else, where the intent before tells of what that is asked.
    private func kindRead(_ result: MatchResult, _ text: String, _ form: MatchingForm, _ strength: Double, after previous: Intent) -> Reading? {
        guard !namesAnything(result, form, but: previous), let kind = kind(text, result) else { return nil }
        func about(_ intent: String) -> Reading {
            Reading(result: result.given(Self.kindAsked, to: intent), strength: strength, previous: previous.id)
        }
        if kind == .phone { return (previous.facts.contains(.phone) ? previous.id : previous.contact).map(about) }
        let next = previous.followUps.compactMap { intents[$0] }
        if previous.facts.first == .phone {
            // Somebody is to be called about it; what else the pages hold is about another matter: no first card is free again.
            guard !([previous] + next).contains(where: { $0.facts.contains(kind) }) else { return nil }
            return Reading(result: result.refused, strength: strength, previous: previous.id, isUnansweredThere: true)
        }
        if previous.facts.first == kind {
            // Unless another intent tells it of the same matter.
            let best = result.candidates.first.flatMap { intents[$0.intent] }
            let isToldElsewhere = best.map { $0.id != previous.id && $0.facts.first == kind && $0.about.contains { $0 == previous.about.first } }
            return isToldElsewhere == true ? nil : about(previous.id)
        }
        guard kind == .size, previous.facts.contains(kind) else { return nil }
        return about((next.first { $0.facts.first == kind } ?? previous).id)
    }

    /// Whether a line names anything but a kind of fact and what the intent before is about.
    private func namesAnything(_ result: MatchResult, _ form: MatchingForm, but previous: Intent) -> Bool {
        let isNamed = result.mentions.contains { mention in
            mention.concepts.allSatisfy { !AskedKind.isKind($0) && !previous.about.contains($0) }
        }
        return isNamed || !previous.about.contains { $0.group == "subject" } && namesSubject(form, result.language)
    }

    /// Whether a line names nothing but persons, after an intent that says whom it is about.
    private func asksOfOthers(_ result: MatchResult, _ form: MatchingForm, than previous: Intent) -> Bool {
        previous.about.contains { $0.group == Self.person } && !namesSubject(form, result.language)
            && result.mentions.allSatisfy { mention in mention.concepts.allSatisfy { $0.group == Self.person } }
    }

    /// Whether the line names a person or a matter that neither the intent before nor what usually follows it speaks of.
    private func namesUnanswered(_ result: MatchResult, after previous: Intent?) -> Bool {
        guard let previous else { return false }
        let next = previous.followUps.compactMap { intents[$0] }
        let known = Set(previous.about + next.flatMap(\.about))
        return result.mentions.contains { mention in
            mention.concepts.allSatisfy { Self.unanswered.contains($0.group) && !known.contains($0) }
                && !isAnswered(mention.concepts, by: result)
        }
    }

    /// Whether the line's likeliest intent is about the concepts, or was taught with them.
    private func isAnswered(_ concepts: [ConceptID], by result: MatchResult) -> Bool {
        guard let best = result.candidates.first, best.conflicts.isEmpty, best.probability > result.none,
            let intent = intents[best.intent]
        else { return false }
        return concepts.contains { intent.about.contains($0) }
            || concepts.contains { $0.group == Self.person } && intent.about.contains { $0.group == Self.person }
    }

    private static let person: Substring = "person"

    /// Groups of the glossary that change what is asked altogether.
    private static let unanswered: Set<Substring> = ["other", person]

    /// Groups that tell what a question is about; weekdays and hours are in none of them.
    private static let matters: Set<Substring> = ["matter", "office", "place", "document", "subject"]

    /// Whether a line says by itself what it is about, so that it is no question about the matter that was refused.
    private func namesMatterOfItsOwn(_ result: MatchResult, _ form: MatchingForm) -> Bool {
        result.mentions.contains { $0.concepts.contains { Self.things.contains($0.group) } } || namesSubject(form, result.language)
    }

    /// Groups of what can be asked about after a refusal; what something costs, takes or needs is asked about anything.
    private static let things: Set<Substring> = ["subject", "document", "place", "office", "language"]

    /// Whether a line names one of the topics' subjects by its head ("the card").
    private func namesSubject(_ form: MatchingForm, _ language: ResidentLanguage) -> Bool {
        [language, .en].contains { heads[$0]?.isNamed(in: form) == true }
    }

    private func namesAnotherMatter(_ result: MatchResult, than previous: Intent) -> Bool {
        result.mentions.contains { mention in
            mention.concepts.allSatisfy { Self.matters.contains($0.group) && !previous.about.contains($0) }
        }
    }

    private func contradicted(_ result: MatchResult) -> MatchResult {
        var result = result
        for index in result.candidates.indices {
            let lost = result.candidates[index].probability * 0.8
            result.candidates[index].probability -= lost
            result.none += lost
        }
        return result
    }
}
