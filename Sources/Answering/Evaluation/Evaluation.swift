import Catalog
import Matching
import WireProtocol

/// How a desk answers labelled questions.
package struct Evaluation: Codable, Sendable {
    /// Counts over a set of questions.
    package struct Tally: Codable, Sendable, Equatable {
        package var inScope = 0
        /// The labelled intent ranked first among all intents.
        package var rankedFirst = 0
        /// Answered with the labelled intent.
        package var answeredRight = 0
        /// Answered with another intent.
        package var answeredWrong = 0
        /// Offered to choose from, the labelled intent among them.
        package var offered = 0
        /// Told that the pages do not answer.
        package var refused = 0
        package var outOfScope = 0
        /// Out of scope and neither answered nor offered anything.
        package var outOfScopeRefused = 0
        /// Of those out of scope, the ones that have nothing to do with the topic (label `oos-far`), and how many were
        /// refused; the rest are near misses.
        package var far = 0
        package var farRefused = 0
        /// Answered in the language of the label, perhaps in another one too.
        package var rightLanguage = 0
        /// Answered in two languages, since the question may be written in either.
        package var twoLanguages = 0
        /// In scope and answered with a phone or a counter that the right section does not have.
        package var wrongContact = 0
        /// Out of scope and answered all the same, with a phone or a counter.
        package var outOfScopeContact = 0

        package var all: Int { inScope + outOfScope }
        package var near: Int { outOfScope - far }
        package var nearRefused: Int { outOfScopeRefused - farRefused }
    }

    /// A question that the desk did otherwise with than its label says.
    package struct Miss: Codable, Sendable, Equatable {
        package var id: String
        package var language: String
        package var label: String
        package var question: String
        /// What the desk did: `answer individual-number.what 0.71`, `clarify …`, `fallback`.
        package var got: String
    }

    /// A question as it was asked, and what became of it: what a comparison with another run needs.
    package struct Asked: Codable, Sendable, Equatable {
        package enum Outcome: String, Codable, Sendable {
            case right, wrong, offered, refused
            /// Asked back without the right intent, or in vain.
            case other
        }

        package var question: LabelledQuestion
        package var isRankedFirst: Bool
        package var outcome: Outcome

        init(_ question: LabelledQuestion, _ tally: Tally) {
            self.question = question
            isRankedFirst = tally.rankedFirst > 0
            outcome =
                if tally.answeredRight > 0 { .right } else if tally.answeredWrong > 0 { .wrong } else if tally.offered > 0 { .offered }
                else if tally.refused + tally.outOfScopeRefused > 0 { .refused } else { .other }
        }
    }

    /// Answers of like confidence: how many, and how many of them were right.
    package struct Confidence: Codable, Sendable, Equatable {
        /// The least confidence of this band, 0–1.
        package var from: Double
        package var answers = 0
        package var right = 0
    }

    /// A label that was answered with another intent, or not at all, and how often.
    package struct Confusion: Codable, Sendable, Equatable {
        package var label: String
        package var got: String
        package var count: Int
    }

    package private(set) var total = Tally()
    package private(set) var byLanguage: [String: Tally] = [:]
    package private(set) var misses: [Miss] = []
    /// All that was asked, in order.
    package private(set) var asked: [Asked] = []
    /// The answers with a phone or a counter that does not belong to the question, and which.
    package private(set) var wrongContacts: [Miss] = []
    /// Highest confidence first: 0.9 should be right nine times out of ten.
    package private(set) var calibration = [0.9, 0.8, 0.7, 0.6, 0].map { Confidence(from: $0) }
    /// Questions answered in another language than their own, with that language; most frequent first.
    package private(set) var otherLanguages: [Confusion] = []
    /// Most frequent first.
    package private(set) var confusions: [Confusion] = []

    package init(_ questions: [LabelledQuestion], by desk: CatalogDesk) {
        let contacts = ContactCheck(desk.composer)
        var languages: [[String]: Int] = [:]
        for question in questions {
            let request = AskRequest(
                question: question.question,
                context: question.after.flatMap { desk.context(after: $0, in: ResidentLanguage(rawValue: question.language)) })
            let reply = desk.reply(to: request)
            let first = desk.read(request).result.candidates.first?.intent
            var tally = Self.tally(question, reply, first)
            let wrong = contacts.wrong(in: reply, to: question)
            if !wrong.isEmpty {
                tally[keyPath: question.isOutOfScope ? \Tally.outOfScopeContact : \Tally.wrongContact] = 1
                wrongContacts.append(
                    Miss(id: question.id, language: question.language, label: question.label, question: question.question, got: wrong.joined(separator: ", ")))
            }
            if tally.rightLanguage == 0 { languages[[question.language, reply.lang], default: 0] += 1 }
            asked.append(Asked(question, tally))
            total.add(tally)
            byLanguage[question.language, default: Tally()].add(tally)
            if reply.kind == .answer, let confidence = reply.confidence,
                let band = calibration.firstIndex(where: { confidence >= $0.from })
            {
                calibration[band].answers += 1
                calibration[band].right += tally.answeredRight
            }
            if tally.answeredRight + tally.offered + tally.outOfScopeRefused == 0 {
                misses.append(
                    Miss(
                        id: question.id, language: question.language, label: question.label,
                        question: question.question, got: Self.description(of: reply)))
            }
        }
        otherLanguages = languages.map { Confusion(label: $0.key[0], got: $0.key[1], count: $0.value) }
            .sorted { ($1.count, $0.label, $0.got) < ($0.count, $1.label, $1.got) }
        let pairs = misses.reduce(into: [[String]: Int]()) { counts, miss in
            // Without the confidence, which differs each time.
            counts[[miss.label, miss.got.split(separator: " ").prefix(2).joined(separator: " ")], default: 0] += 1
        }
        confusions = pairs.map { Confusion(label: $0.key[0], got: $0.key[1], count: $0.value) }
            .sorted { ($1.count, $0.label, $0.got) < ($0.count, $1.label, $1.got) }
    }

    private static func tally(_ question: LabelledQuestion, _ reply: AskReply, _ first: String?) -> Tally {
        var tally = Tally()
        let languages = Set(([reply] + reply.also).map(\.lang))
        tally.rightLanguage = languages.contains(question.language) ? 1 : 0
        tally.twoLanguages = languages.count > 1 ? 1 : 0
        guard !question.isOutOfScope else {
            tally.outOfScope = 1
            tally.outOfScopeRefused = reply.kind == .fallback || reply.kind == .greeting ? 1 : 0
            if question.isFar { (tally.far, tally.farRefused) = (1, tally.outOfScopeRefused) }
            return tally
        }
        func fits(_ intent: String?) -> Bool { intent.map(question.isRight) == true }
        tally.inScope = 1
        tally.rankedFirst = fits(first) ? 1 : 0
        switch reply.kind {
        case .answer where fits(reply.intent) || reply.also.contains(where: { fits($0.intent) }): tally.answeredRight = 1
        case .answer: tally.answeredWrong = 1
        case .clarify where reply.alternatives.contains(where: { fits($0.intent) }): tally.offered = 1
        case .clarify: break
        case .fallback, .greeting: tally.refused = 1
        }
        return tally
    }

    private static func description(of reply: AskReply) -> String {
        switch reply.kind {
        case .answer: "answer \(reply.intent ?? "") \(percent(reply.confidence ?? 0, of: 1))"
        case .clarify: "clarify \(reply.alternatives.map(\.intent).joined(separator: " "))"
        case .fallback: "fallback"
        case .greeting: "greeting"
        }
    }

    static func percent(_ part: Double, of whole: Double) -> String {
        guard whole > 0 else { return "–" }
        return "\(Int((part / whole * 100).rounded())) %"
    }
}

extension Evaluation.Tally {
    mutating func add(_ other: Self) {
        inScope += other.inScope
        rankedFirst += other.rankedFirst
        answeredRight += other.answeredRight
        answeredWrong += other.answeredWrong
        offered += other.offered
        refused += other.refused
        outOfScope += other.outOfScope
        outOfScopeRefused += other.outOfScopeRefused
        far += other.far
        farRefused += other.farRefused
        rightLanguage += other.rightLanguage
        twoLanguages += other.twoLanguages
        wrongContact += other.wrongContact
        outOfScopeContact += other.outOfScopeContact
    }
}
