import Foundation

/// How the two classifiers' opinions become one: the average of their log probabilities, so that either can veto.
enum HybridPool {
    /// What is less probable than this is all the same.
    private static let least: Float = 1e-5

    static func scores(lexical: [Float], encoded: [Float]) -> [Float] {
        zip(lexical, encoded).map { (log(max($0, least)) + log(max($1, least))) / 2 }
    }
}
