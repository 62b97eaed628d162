extension Evaluation {
    /// What is better and what is worse than in an earlier run, for a person. Only questions that were asked in both are compared,
    /// each under the same label; the others are named.
    package func comparison(with earlier: Evaluation) -> String {
        let (now, before) = (Self.byKey(asked), Self.byKey(earlier.asked))
        let pairs = asked.compactMap { asked in before[Key(asked)].map { (now: asked, before: $0) } }
        let (misses, missesBefore) = (Self.byID(misses), Self.byID(earlier.misses))
        let mended = pairs.compactMap { misses[$0.now.question.id] == nil ? missesBefore[$0.before.question.id] : nil }
        let broken = pairs.compactMap { missesBefore[$0.before.question.id] == nil ? misses[$0.now.question.id] : nil }
        let (tally, tallyBefore) = (Self.shares(pairs.map(\.now)), Self.shares(pairs.map(\.before)))
        func points(_ name: String) -> String {
            let difference = (tally[name] ?? 0) - (tallyBefore[name] ?? 0)
            return "\(name) \(difference < 0 ? "−" : "+")\((abs(difference) * 10).rounded() / 10) points"
        }
        let others = Self.named("asked in this run only", asked.filter { before[Key($0)] == nil })
            + Self.named("asked in the earlier run only", earlier.asked.filter { now[Key($0)] == nil })
        return ((others.isEmpty ? [] : ["asked in both runs: \(pairs.count)"])
            + [Self.names.map(points).joined(separator: ", "), "mended: \(mended.count)"]
            + mended.map { "\($0.id)\t\($0.label)\twas \($0.got)\t\($0.question)" }
            + ["broken: \(broken.count)"] + broken.map { "\($0.id)\t\($0.label)\t→ \($0.got)\t\($0.question)" } + others)
            .joined(separator: "\n")
    }

    /// What makes a question the same in two runs: an id may be no more than its line's number.
    private struct Key: Hashable {
        var parts: [String?]

        init(_ asked: Asked) { parts = [asked.question.language, asked.question.label, asked.question.after, asked.question.question] }
    }

    private static func byKey(_ asked: [Asked]) -> [Key: Asked] { Dictionary(asked.map { (Key($0), $0) }) { first, _ in first } }

    private static func byID(_ misses: [Miss]) -> [String: Miss] { Dictionary(misses.map { ($0.id, $0) }) { first, _ in first } }

    private static let names = ["ranked first", "answered", "wrong", "out of scope refused"]

    /// In percent, by ``names``.
    private static func shares(_ asked: [Asked]) -> [String: Double] {
        let (inScope, outOfScope) = (asked.filter { !$0.question.isOutOfScope }, asked.filter(\.question.isOutOfScope))
        func share(_ all: [Asked], _ holds: (Asked) -> Bool) -> Double { Double(all.count(where: holds)) / Double(max(all.count, 1)) * 100 }
        return [
            names[0]: share(inScope, \.isRankedFirst), names[1]: share(inScope) { $0.outcome == .right },
            names[2]: share(inScope) { $0.outcome == .wrong }, names[3]: share(outOfScope) { $0.outcome == .refused },
        ]
    }

    private static func named(_ name: String, _ asked: [Asked]) -> [String] {
        guard !asked.isEmpty else { return [] }
        let most = 20
        return ["\(name): \(asked.count)"] + asked.prefix(most).map { "\($0.question.id)\t\($0.question.label)\t\($0.question.question)" }
            + (asked.count > most ? ["… and \(asked.count - most) more"] : [])
    }
}
