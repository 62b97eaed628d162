/// Weights for those features and classes only that an example holds together. Of thousands of classes a feature speaks
/// for few, and a weight for each would take gigabytes.
struct SparseWeights: LearnedWeights {
    /// Where each feature's weights begin; one more tells where the last ends.
    private let starts: [Int]
    private var postings: [Posting]
    private(set) var biases: [Float]
    private var gradient: [Float]

    private struct Posting {
        var index: Int32
        var weight: Float
    }

    init(features: Int, classes: Int, rows: [TrainingRow]) {
        var seen = [[Int]](repeating: [], count: features)
        for row in rows.sorted(by: { $0.label < $1.label }) {
            for feature in row.features where seen[feature].last != row.label { seen[feature].append(row.label) }
        }
        var starts = [0]
        for classes in seen { starts.append(starts[starts.count - 1] + classes.count) }
        self.starts = starts
        postings = seen.joined().map { Posting(index: Int32($0), weight: 0) }
        biases = [Float](repeating: 0, count: classes)
        gradient = biases
    }

    func weights(of feature: Int) -> [(index: Int, weight: Float)] {
        postings[starts[feature]..<starts[feature + 1]].compactMap { $0.weight == 0 ? nil : (Int($0.index), $0.weight) }
    }

    mutating func scores(of row: TrainingRow) -> [Float] {
        sum(row)
        return gradient
    }

    private mutating func sum(_ row: TrainingRow) {
        // Local, so that the loops below ask only once whom the arrays belong to.
        let (biases, starts, postings) = (self.biases, self.starts, self.postings)
        var sums = gradient.mutableSpan
        for index in biases.indices { sums[index] = biases[index] }
        for (feature, value) in zip(row.features, row.values) {
            for place in starts[feature]..<starts[feature + 1] {
                let posting = postings[place]
                sums[Int(posting.index)] += posting.weight * value
            }
        }
    }

    mutating func learn(_ row: TrainingRow, step: Float) {
        sum(row)
        Softmax.replace(&gradient)
        gradient[row.label] -= 1
        // Most examples are soon right, and their steps would change nothing.
        guard gradient[row.label] < -0.01 else { return }
        for index in gradient.indices {
            gradient[index] *= step
            biases[index] -= gradient[index] * 0.01
        }
        let (starts, gradient) = (self.starts, self.gradient)
        var postings = self.postings.mutableSpan
        for (feature, value) in zip(row.features, row.values) {
            for place in starts[feature]..<starts[feature + 1] {
                postings[place].weight -= gradient[Int(postings[place].index)] * value
            }
        }
    }
}
