package import Catalog
package import Matching

/// What to do with a question, given what it may be about.
package enum Decision: Sendable, Equatable {
    case answer(intent: String, confidence: Double)
    /// Two or three intents, likeliest first.
    case clarify([MatchResult.Candidate])
    case fallback
    case smalltalk(Phrasebook.Smalltalk)

    /// The bands. Figures were set on labelled questions whose writers had not read the intents.
    package enum Band {
        /// How much likelier "none of these" must be than all intents together for a refusal. Most examples are
        /// negatives, so that it is likely to begin with; a resident is better served by the right answer said a
        /// little unsurely.
        static let noneOdds = 2.0
        /// Of all intents together, at least this probable to be answered …
        static let answer = 0.58
        /// … and this much before the second.
        static let margin = 0.25
        /// … or this much of the intents' part, where the second would name another phone: to be sent to the wrong counter
        /// is worse than to be asked.
        static let sureContact = 0.72
        /// No candidate less probable than this is offered.
        static let offered = 0.1
        /// A question of which the catalog knows less than this share is about something else.
        static let knownShare = 0.25
        static let smalltalk = 0.5
    }

    package init(_ result: MatchResult) {
        if let smalltalk = result.smalltalk, smalltalk.probability >= Band.smalltalk {
            self = .smalltalk(smalltalk.kind)
            return
        }
        let inScope = result.candidates.reduce(0) { $0 + $1.probability }
        guard let best = result.candidates.first, inScope * Band.noneOdds > result.none,
            result.knownShare >= Band.knownShare
        else {
            self = .fallback
            return
        }
        let share = best.probability / inScope
        let second = (result.candidates.dropFirst().first?.probability ?? 0) / inScope
        let rival = result.candidates.dropFirst().first { $0.probability / inScope >= Band.offered }
        let isSure = rival.map { $0.contact == best.contact } ?? true || share >= Band.sureContact
        if share >= Band.answer, share - second >= Band.margin, isSure {
            self = .answer(intent: best.intent, confidence: best.probability / (inScope + result.none / Band.noneOdds))
            return
        }
        let offered = result.candidates.prefix(3).filter { $0.probability / inScope >= Band.offered }
        self = offered.count > 1 ? .clarify(Array(offered)) : .fallback
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
                + "\(Int(Band.noneOdds)) times likelier",
            "  the likeliest has \(percent(best)) of the intents' part, \(percent(best - (shares.dropFirst().first ?? 0))) more than the second: "
                + "answered from \(percent(Band.answer)) and \(percent(Band.margin)) more, from \(percent(Band.sureContact)) where the second "
                + "names another phone; else offered from \(percent(Band.offered))",
        ]
    }
}
