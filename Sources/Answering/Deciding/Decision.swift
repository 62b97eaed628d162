package import Catalog
package import Matching
import Foundation

/// What to do with a question, given what it may be about.
package enum Decision: Sendable, Equatable {
    case answer(intent: String, confidence: Double)
    /// Two or three intents, likeliest first.
    case clarify([MatchResult.Candidate])
    case fallback
    case smalltalk(Phrasebook.Smalltalk)

    /// The bands. Figures were set on labelled questions whose writers had not read the intents, by models of all the examples
    /// and of two fifths of them.
    package enum Band {
        /// How much likelier "none of these" must be than all intents together for a refusal. Most examples are
        /// negatives, so that it is likely to begin with; a resident is better served by the right answer said a
        /// little unsurely.
        static let noneOdds = 2.0
        /// The same for a question that names nothing of any topic.
        static let noneOddsUnnamed = 1.4
        /// Up to here a question that names something of a topic is not refused but asked back, never answered.
        static let askedOdds = 6.0
        /// Of all intents together, at least this probable to be answered …
        static let answer = 0.58
        /// … and this much before the second.
        static let margin = 0.25
        /// … or this much of the intents' part, where a rival would name another phone: to be sent to the wrong counter
        /// is worse than to be asked.
        static let sureContact = 0.88
        /// A rival has at least this much of the intents' part.
        static let rival = 0.04
        /// The same two for a line that was read in the light of what was said before: that tells much of what is meant.
        static let sureContactInTalk = 0.8
        static let rivalInTalk = 0.08
        /// An answer less sure than this is asked about first …
        static let confidence = 0.55
        /// … and one less sure than this where either scorer …
        static let sure = 0.7
        /// … gives it less than this.
        static let agreement = 0.2
        /// No candidate less probable than this is offered, beyond two.
        static let offered = 0.1
        /// Nor one that is less probable than this part of the likeliest: of 38 such second choices in the sets a to g none was meant, and
        /// the likeliest always.
        static let beside = 0.08
        /// A question of which the catalog knows less than this share is about something else.
        static let knownShare = 0.25
        static let smalltalk = 0.5
        /// Groups of the glossary that name things of a topic, which hardly a question about another matter does; a licence or a
        /// passport many do.
        static let topical: Set<Substring> = ["subject", "form", "channel"]
    }

    package init(_ result: MatchResult) {
        if let smalltalk = result.smalltalk, smalltalk.probability >= Band.smalltalk {
            self = .smalltalk(smalltalk.kind)
            return
        }
        let inScope = result.candidates.reduce(0) { $0 + $1.probability }
        guard let best = result.candidates.first, inScope > 0, result.knownShare >= Band.knownShare else {
            self = .fallback
            return
        }
        let offered = Self.offered(result.candidates, of: inScope)
        let isNamed = Self.namesTopic(result)
        guard inScope * Self.noneOdds(result, isNamed) > result.none else {
            let isAsked = isNamed && !result.isReadInContext && inScope * Band.askedOdds > result.none && offered.count > 1
            self = isAsked ? .clarify(offered) : .fallback
            return
        }
        let confidence = best.probability / (inScope + result.none / Band.noneOdds)
        let isClear = Self.isClear(result, of: inScope)
        if isClear, Self.isSure(confidence, best, result) || offered.count < 2 {
            self = .answer(intent: best.intent, confidence: confidence)
        } else {
            self = offered.count > 1 ? .clarify(offered) : .fallback
        }
    }

    /// How much likelier "none of these" must be for a refusal. A line read in the light of what was said before it need not
    /// name anything.
    private static func noneOdds(_ result: MatchResult, _ isNamed: Bool) -> Double {
        isNamed || result.isReadInContext ? Band.noneOdds : Band.noneOddsUnnamed
    }

    private static func namesTopic(_ result: MatchResult) -> Bool {
        result.mentions.contains { $0.concepts.contains { Band.topical.contains($0.group) } }
    }

    /// Whether the likeliest is far enough before the others.
    private static func isClear(_ result: MatchResult, of inScope: Double) -> Bool {
        let candidates = result.candidates
        let shares = candidates.map { $0.probability / inScope }
        guard let share = shares.first, share >= Band.answer, share - (shares.dropFirst().first ?? 0) >= Band.margin else { return false }
        let (sure, rival) = contactBands(result)
        return share >= sure || !zip(candidates, shares).dropFirst().contains { $0.1 >= rival && $0.0.contact != candidates[0].contact }
    }

    private static func contactBands(_ result: MatchResult) -> (sure: Double, rival: Double) {
        result.isReadInContext ? (Band.sureContactInTalk, Band.rivalInTalk) : (Band.sureContact, Band.rival)
    }

    /// Whether the likeliest is sure enough, by what both scorers think of it. What was said before a line, they do not know.
    private static func isSure(_ confidence: Double, _ best: MatchResult.Candidate, _ result: MatchResult) -> Bool {
        guard !result.isReadInContext, confidence < Band.sure else { return true }
        guard confidence >= Band.confidence else { return false }
        guard let opinions = best.opinions, let encoder = opinions.encoder else { return true }
        return min(opinions.words, encoder) >= Band.agreement
    }

    /// The likeliest two, or three where all are probable enough. Beside one that stands alone whom to call about it, rather than a matter
    /// that nothing in the question speaks of.
    private static func offered(_ candidates: [MatchResult.Candidate], of inScope: Double) -> [MatchResult.Candidate] {
        let probable = candidates.prefix(3).filter { $0.probability / inScope >= Band.offered }
        guard probable.count < 2, let best = candidates.first, candidates.count > 1, candidates[1].probability < best.probability * Band.beside,
            let contact = candidates.dropFirst().first(where: { $0.intent == best.contact })
        else { return probable.count > 1 ? Array(probable) : Array(candidates.prefix(2)) }
        return [best, contact]
    }

    /// The figures that the bands are applied to, each with its band, for `madoguchi ask --explain`.
    static func reasons(_ result: MatchResult) -> [String] {
        func percent(_ value: Double) -> String { Explanation.percent(value) }
        let inScope = result.candidates.reduce(0) { $0 + $1.probability }
        let shares = result.candidates.prefix(2).map { inScope > 0 ? $0.probability / inScope : 0 }
        let best = shares.first ?? 0
        return [
            "bands: smalltalk from \(percent(Band.smalltalk))",
            "  known of the question \(percent(result.knownShare)): refused below \(percent(Band.knownShare))",
            "  all intents \(percent(inScope)), none of these \(percent(result.none)): refused where none is "
                + "\(noneOdds(result, namesTopic(result)).formatted()) times likelier"
                + (namesTopic(result) && !result.isReadInContext ? "; offered up to \(Int(Band.askedOdds)) times, since it names the topic" : ""),
            "  the likeliest has \(percent(best)) of the intents' part, \(percent(best - (shares.dropFirst().first ?? 0))) more than the second: "
                + "answered from \(percent(Band.answer)) and \(percent(Band.margin)) more, from \(percent(contactBands(result).sure)) where one of "
                + "\(percent(contactBands(result).rival)) names another phone; else offered from \(percent(Band.offered))",
            "  surely from a confidence of \(percent(Band.sure)); from \(percent(Band.confidence)) where both scorers give it "
                + "\(percent(Band.agreement)); else offered",
        ]
    }
}
