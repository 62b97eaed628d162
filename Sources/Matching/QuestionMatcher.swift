package import Catalog
package import TextNormalizing

/// Ranks what a question may be about. No I/O, no clock, no state: the same question gives the same result.
///
/// A matcher that uses a sentence encoder takes the question's vector, made beforehand, in `Question`.
package protocol QuestionMatcher: Sendable {
    func match(_ question: Question) -> MatchResult
}

/// A resident's question as the desk understood the line.
package struct Question: Sendable {
    package var text: String
    /// The text in matching form, where it has been brought to it.
    package var form: MatchingForm?
    /// The language asked for by the client; it wins over detection.
    package var requestedLanguage: ResidentLanguage?
    /// The language of the talk so far; it breaks ties.
    package var previousLanguage: ResidentLanguage?
    /// The text's vector by the catalog's encoder, where there is one.
    package var vector: [Float]?
    /// False where there is no time to ask a dictionary for kana.
    package var asksDictionary: Bool
    /// So many of the likeliest trained intents are ranked: the rest of thousands is as good as impossible.
    package var mostCandidates: Int

    package init(
        text: String, form: MatchingForm? = nil, requestedLanguage: ResidentLanguage? = nil, previousLanguage: ResidentLanguage? = nil,
        vector: [Float]? = nil, asksDictionary: Bool = true, mostCandidates: Int = 24
    ) {
        self.asksDictionary = asksDictionary
        self.mostCandidates = mostCandidates
        self.vector = vector
        self.text = text
        self.form = form
        self.requestedLanguage = requestedLanguage
        self.previousLanguage = previousLanguage
    }
}

/// What a question may be about, with probabilities and reasons.
package struct MatchResult: Sendable {
    /// An intent, or a section that no intent speaks of, with how likely it is meant.
    package struct Candidate: Sendable, Equatable {
        package var intent: String
        /// 0–1; all candidates, smalltalk and `none` add up to 1.
        package var probability: Double
        /// What the question names and the intent contradicts.
        package var conflicts: [ConceptID] = []
        /// The intent whose phones its answer names; nil for a section.
        package var contact: String?
        /// What each scorer thought of it before they were joined; nil for a section, which is searched.
        package var opinions: Opinions?
    }

    /// The probabilities that the words alone and the encoder alone give, 0–1.
    package struct Opinions: Sendable, Equatable {
        package var words: Double
        /// Nil for a question without a vector.
        package var encoder: Double?
    }

    /// What a question is when it is about no intent.
    package struct Smalltalk: Sendable, Equatable {
        package var kind: Phrasebook.Smalltalk
        package var probability: Double
    }

    package var language: ResidentLanguage
    /// Another language that the question may as well be written in.
    package var otherLanguage: ResidentLanguage?
    /// Most probable first.
    package var candidates: [Candidate]
    package var smalltalk: Smalltalk?
    /// The probability that no page answers the question.
    package var none: Double
    /// What each scorer thought of that.
    package var noneOpinions: Opinions?
    /// The share of the question that the catalog has ever seen, 0–1.
    package var knownShare: Double
    /// The concepts that the question names, with the words that name them.
    package var mentions: [ConceptFinder.Mention]
    /// Whether the probabilities are those after what was said before, which neither scorer knows.
    package var isReadInContext = false
}
