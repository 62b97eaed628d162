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
        static let answer = 0.5
        /// … and this much before the second.
        static let margin = 0.15
        /// No candidate less probable than this is offered.
        static let offered = 0.12
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
        if share >= Band.answer, share - second >= Band.margin {
            self = .answer(intent: best.intent, confidence: best.probability / (inScope + result.none / Band.noneOdds))
            return
        }
        let offered = result.candidates.prefix(3).filter { $0.probability / inScope >= Band.offered }
        self = offered.count > 1 ? .clarify(Array(offered)) : .fallback
    }
}
