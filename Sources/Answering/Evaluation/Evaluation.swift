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
        /// Answered in the language of the label.
        package var rightLanguage = 0

        package var all: Int { inScope + outOfScope }
    }

    package struct Miss: Codable, Sendable, Equatable {
        package var id: String
        package var language: String
        package var label: String
        package var question: String
        /// What the desk did: `answer individual-number.what 0.71`, `clarify …`, `fallback`.
        package var got: String
    }

    package private(set) var total = Tally()
    package private(set) var byLanguage: [String: Tally] = [:]
    package private(set) var misses: [Miss] = []

    package init(_ questions: [LabelledQuestion], by desk: CatalogDesk) {
        for question in questions {
            let request = AskRequest(question: question.question)
            let reply = desk.reply(to: request)
            let first = desk.match(request).candidates.first?.intent
            let tally = Self.tally(question, reply, first)
            total.add(tally)
            byLanguage[question.language, default: Tally()].add(tally)
            if tally.answeredRight + tally.offered + tally.outOfScopeRefused == 0 {
                misses.append(
                    Miss(
                        id: question.id, language: question.language, label: question.label,
                        question: question.question, got: Self.description(of: reply)))
            }
        }
    }

    private static func tally(_ question: LabelledQuestion, _ reply: AskReply, _ first: String?) -> Tally {
        var tally = Tally()
        tally.rightLanguage = reply.lang == question.language ? 1 : 0
        guard !question.isOutOfScope else {
            tally.outOfScope = 1
            tally.outOfScopeRefused = reply.kind == .fallback || reply.kind == .greeting ? 1 : 0
            return tally
        }
        func fits(_ intent: String?) -> Bool { intent == question.label || intent?.hasPrefix("\(question.label).") == true }
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

    fileprivate static func percent(_ part: Double, of whole: Double) -> String {
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
        rightLanguage += other.rightLanguage
    }
}

extension Evaluation {
    /// The tables and each miss, for a person.
    package var text: String {
        let header = ["lang", "questions", "ranked 1st", "answered", "+ offered", "wrong", "refused", "oos refused", "language"]
        var rows = [header]
        for (language, tally) in byLanguage.sorted(by: { $0.key < $1.key }) { rows.append(row(language, tally)) }
        rows.append(row("all", total))
        let widths = header.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        let table = rows.map { row in
            zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }.joined(separator: "  ")
        }
        let missed = misses.map { "\($0.id)\t\($0.label)\t→ \($0.got)\t\($0.question)" }
        return (table + ["", "misses: \(misses.count)"] + missed).joined(separator: "\n")
    }

    private func row(_ name: String, _ tally: Tally) -> [String] {
        func share(_ part: Int, _ whole: Int) -> String { Self.percent(Double(part), of: Double(whole)) }
        return [
            name, String(tally.all), share(tally.rankedFirst, tally.inScope), share(tally.answeredRight, tally.inScope),
            share(tally.answeredRight + tally.offered, tally.inScope), share(tally.answeredWrong, tally.inScope),
            share(tally.refused, tally.inScope), share(tally.outOfScopeRefused, tally.outOfScope),
            share(tally.rightLanguage, tally.all),
        ]
    }
}
