import Catalog
import Foundation
import Matching
import TextNormalizing
import Testing

@Suite struct LinearTrainerTests {
    private static let phrases: [(String, String)] = [
        ("fee", "how much does it cost"), ("fee", "is it free of charge"), ("fee", "what is the fee"), ("fee", "cost of the card"),
        ("fee", "do i have to pay"), ("fee", "price please"), ("where", "where do i go"), ("where", "which counter"),
        ("where", "on which floor is the counter"), ("where", "where is the office"), ("where", "which building do i go to"),
        ("where", "where can i get it"),
    ]

    private static func features(_ text: String) -> QuestionFeatures {
        QuestionFeatures([MatchingForm(text)], concepts: [])
    }

    private static func model() -> LinearModel {
        LinearTrainer().train(phrases.map { .init(label: $0.0, features: features($0.1)) })
    }

    @Test func `the same examples give the same model`() {
        #expect(Self.model() == Self.model())
        #expect(Self.model().isConsistent)
    }

    @Test(arguments: [("what does the card cost", "fee"), ("which floor", "where")])
    func `questions that were not learnt are classified`(text: String, label: String) throws {
        let classifier = LinearClassifier(Self.model())
        let prediction = classifier.predict(Self.features(text))
        let best = try #require(prediction.probabilities.indices.max { prediction.probabilities[$0] < prediction.probabilities[$1] })
        #expect(classifier.classes[best] == label)
        #expect(abs(prediction.probabilities.reduce(0, +) - 1) < 0.001)
    }

    @Test func `a text of which nothing is known has no known share`() {
        #expect(LinearClassifier(Self.model()).predict(Self.features("カード")).knownShare == 0)
    }

    @Test func `a model whose weights lie in rows and one that lists them say the same`() {
        let dense = Self.model()
        var sparse = dense
        let rows = dense.weights.words(Int8.self)
        let (features, length) = (dense.features.count / 8, dense.rowLength)
        sparse.weightCounts = Data(words: [UInt32](repeating: 2, count: features))
        sparse.weightClasses = Data(words: (0..<features).flatMap { _ in [0, 1] as [UInt16] })
        sparse.weights = Data(words: (0..<features).flatMap { [rows[$0 * length], rows[$0 * length + 1]] })
        #expect(dense.isDense && !sparse.isDense && sparse.isConsistent)
        for text in ["what does the card cost", "which floor", "カード"] {
            let features = Self.features(text)
            #expect(LinearClassifier(dense).predict(features).probabilities == LinearClassifier(sparse).predict(features).probabilities)
        }
    }
}
