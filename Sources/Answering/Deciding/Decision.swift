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
        /// At least this probable to be answered …
        static let answer = 0.5
        /// … and this much before the second.
        static let margin = 0.15
        /// Two or three candidates that together are at least this probable are offered.
        static let clarify = 0.5
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
        guard let best = result.candidates.first, best.probability > result.none,
            result.knownShare >= Band.knownShare
        else {
            self = .fallback
            return
        }
        let second = result.candidates.dropFirst().first?.probability ?? 0
        if best.probability >= Band.answer, best.probability - second >= Band.margin {
            self = .answer(intent: best.intent, confidence: best.probability)
            return
        }
        let offered = result.candidates.prefix(3).filter { $0.probability >= Band.offered }
        let sum = offered.reduce(0) { $0 + $1.probability }
        self = offered.count > 1 && sum >= Band.clarify ? .clarify(Array(offered)) : .fallback
    }
}
