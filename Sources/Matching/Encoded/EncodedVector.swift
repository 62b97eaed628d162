/// A vector as the classifier sees it: the mean of all texts taken away, of length 1.
struct EncodedVector: Sendable {
    let values: [Float]

    /// Of vectors of different dimensions the shorter counts.
    init(_ raw: [Float], mean: [Float]) {
        var centred = zip(raw, mean).map { $0 - $1 }
        let length = centred.reduce(0) { $0 + $1 * $1 }.squareRoot()
        if length > 0 {
            for index in centred.indices { centred[index] /= length }
        }
        values = centred
    }

    static func mean(of vectors: [[Float]]) -> [Float] {
        guard let first = vectors.first else { return [] }
        var sum = [Float](repeating: 0, count: first.count)
        for vector in vectors {
            for index in sum.indices { sum[index] += vector[index] }
        }
        return sum.map { $0 / Float(vectors.count) }
    }
}
