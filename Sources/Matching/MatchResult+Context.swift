extension MatchResult {
    /// Makes all probabilities add up to 1 again, the most probable candidate first.
    package mutating func normalize() {
        let sum = candidates.reduce(none + (smalltalk?.probability ?? 0)) { $0 + $1.probability }
        guard sum > 0 else { return }
        for index in candidates.indices { candidates[index].probability /= sum }
        none /= sum
        smalltalk?.probability /= sum
        sortCandidates()
    }

    /// Puts the most probable first, and by their names those that are as probable.
    mutating func sortCandidates() {
        // They mostly are in order, and sorting takes a hundred copies of them.
        let isOrdered = candidates.indices.dropFirst().allSatisfy { candidates[$0 - 1].probability > candidates[$0].probability }
        if !isOrdered { candidates.sort { ($0.probability, $1.intent) > ($1.probability, $0.intent) } }
    }

    /// The result with no intent probable at all: what it asks, the pages do not answer.
    package var refused: MatchResult {
        var result = self
        for index in result.candidates.indices {
            result.none += result.candidates[index].probability
            result.candidates[index].probability = 0
        }
        result.isReadInContext = true
        return result
    }

    /// The result with one intent as probable as said, and the rest sharing what is left as before.
    package func given(_ probability: Double, to intent: String) -> MatchResult {
        var result = self
        result.knownShare = 1
        result.isReadInContext = true
        result.candidates.removeAll { $0.intent == intent }
        result.normalize()
        for index in result.candidates.indices { result.candidates[index].probability *= 1 - probability }
        result.none *= 1 - probability
        result.smalltalk?.probability *= 1 - probability
        result.candidates.insert(.init(intent: intent, probability: probability), at: 0)
        return result
    }
}
