import Catalog
import Matching
import TextNormalizing
import Testing

@Suite struct EncoderTrainerTests {
    /// Texts of two classes that share no word within a class, so that only their vectors tell.
    private static let examples: [EncoderTrainer.Example] = (0..<60).map { index in
        let isLoss = index % 2 == 0
        let word = String(repeating: Character(UnicodeScalar(UInt8(97 + index % 26))), count: 2) + "\(index)"
        let features = QuestionFeatures([MatchingForm(word)], concepts: [])
        let drift = Float(index % 7) / 20
        return .init(
            lexical: .init(label: isLoss ? "t.loss" : "t.fee", features: features),
            vector: isLoss ? [1, drift, 0.8] : [drift, 1, 0.8])
    }

    @Test func `vectors tell apart what words cannot`() throws {
        let model = try #require(EncoderTrainer().train(Self.examples, encoder: "test 1"))
        #expect(model.isConsistent)
        #expect(model.classes == ["t.fee", "t.loss"])
        let classifier = EncoderClassifier(model)
        let loss = classifier.pooled(lexical: ClassScores([0, 0]), encoded: classifier.scores(of: [0.9, 0.1, 0.8]))
        #expect(loss[1] > 0.8)
        let fee = classifier.pooled(lexical: ClassScores([0, 0]), encoded: classifier.scores(of: [0.1, 0.9, 0.8]))
        #expect(fee[0] > 0.8)
    }

    @Test func `a class may lie on both sides of another`() throws {
        // No single layer of weights tells these apart: the means of both classes are the same.
        let examples: [EncoderTrainer.Example] = (0..<80).map { index in
            let isLoss = index % 2 == 0
            let side: Float = index % 4 < 2 ? 1 : -1
            let drift = Float(index % 7 - 3) / 20
            let features = QuestionFeatures([MatchingForm("word\(index)")], concepts: [])
            return .init(
                lexical: .init(label: isLoss ? "t.loss" : "t.fee", features: features), vector: isLoss ? [side, drift] : [drift, side])
        }
        let classifier = EncoderClassifier(try #require(EncoderTrainer().train(examples, encoder: "test 1")))
        for (vector, place) in [([1, 0.1], 1), ([-1, 0.1], 1), ([0.1, 1], 0), ([0.1, -1], 0)] as [([Float], Int)] {
            #expect(classifier.scores(of: vector)[place] > 0.8, "\(vector)")
        }
    }

    @Test func `either classifier can veto`() throws {
        let model = try #require(EncoderTrainer().train(Self.examples, encoder: "test 1"))
        let classifier = EncoderClassifier(model)
        let veto = classifier.pooled(lexical: ClassScores([0, -11.5]), encoded: classifier.scores(of: [0.9, 0.1, 0.8]))
        #expect(veto[1] < 0.6)
    }

    @Test func `the same examples give the same model`() {
        #expect(EncoderTrainer().train(Self.examples, encoder: "x") == EncoderTrainer().train(Self.examples, encoder: "x"))
    }

    @Test func `without examples there is no model`() {
        #expect(EncoderTrainer().train([], encoder: "x") == nil)
    }
}
