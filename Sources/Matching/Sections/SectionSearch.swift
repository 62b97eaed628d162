import Catalog
import TextNormalizing

/// Finds the sections that stand for themselves, of pages that no written intent speaks of, by the words that a
/// question shares with them. Too few to train on, they are searched.
struct SectionSearch: Sendable {
    struct Hit: Sendable {
        var intent: String
        /// How much of what the question says the section says too, 0–1.
        var score: Double
    }

    private struct Entry {
        var intent: String
        var heading: Set<UInt64>
        var all: Set<UInt64>
    }

    private let entries: [Entry]
    /// How telling a feature is; one that no example phrase ever used tells the most.
    private let weight: @Sendable (UInt64) -> Double
    /// What the section's headings add when the question names them.
    private static let headingBonus = 0.5
    /// Below this, shared words are chance.
    private static let least = 0.3

    init(_ catalog: Catalog, forming: TextForming, weight: @escaping @Sendable (UInt64) -> Double) {
        self.weight = weight
        func features(_ text: String, _ language: ResidentLanguage) -> Set<UInt64> {
            Set(forming.features(of: forming.forms(of: text, in: language)).hashes)
        }
        entries = catalog.intents.filter(\.texts.isEmpty).compactMap { intent in
            guard let section = intent.bindings.first, let page = catalog.page(of: section) else { return nil }
            let language = ResidentLanguage(bcp47: page.language) ?? .en
            let heading = features(catalog.sections[section].heading, language)
            let above = catalog.headingPath(of: section) + [page.title]
            let body = (above + catalog.sections[section].paragraphs).map { features($0, language) }
            return Entry(intent: intent.id, heading: heading, all: body.reduce(heading) { $0.union($1) })
        }
    }

    /// Best first; empty if no section shares enough with the question.
    func hits(for question: QuestionFeatures) -> [Hit] {
        let asked = question.hashes.reduce(0) { $0 + weight($1) }
        guard asked > 0 else { return [] }
        return entries.compactMap { entry in
            let shared = question.hashes.reduce(0) { entry.all.contains($1) ? $0 + weight($1) : $0 } / asked
            let named = share(of: entry.heading, in: question.hashes)
            let score = min(shared * (1 + Self.headingBonus * named), 1)
            return score >= Self.least ? Hit(intent: entry.intent, score: score) : nil
        }.sorted { ($0.score, $1.intent) > ($1.score, $0.intent) }
    }

    private func share(of heading: Set<UInt64>, in question: [UInt64]) -> Double {
        let all = heading.reduce(0) { $0 + weight($1) }
        guard all > 0 else { return 0 }
        return question.reduce(0) { heading.contains($1) ? $0 + weight($1) : $0 } / all
    }
}

extension MatchResult {
    /// Gives the sections found their part: what the trained intents leave open, or more where the section shares more
    /// with the question than the likeliest intent does (`support`, 0–1).
    mutating func add(_ hits: [SectionSearch.Hit], againstSupport support: Double) {
        guard let best = hits.first else { return }
        let open = 1 - candidates.reduce(0) { $0 + $1.probability }
        let ahead = Self.sharpened(best.score) / (Self.sharpened(best.score) + Self.sharpened(support))
        let part = best.score * max(open, ahead)
        for index in candidates.indices { candidates[index].probability *= 1 - part }
        none *= 1 - part
        smalltalk?.probability *= 1 - part
        let sum = hits.reduce(0) { $0 + Self.sharpened($1.score) }
        candidates += hits.map { Candidate(intent: $0.intent, probability: part * Self.sharpened($0.score) / sum) }
        knownShare = max(knownShare, best.score)
    }

    /// The fourth power: what is clearly ahead takes nearly all.
    private static func sharpened(_ score: Double) -> Double { (score * score) * (score * score) }
}
