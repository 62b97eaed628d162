/// A matrix of weights, a row of all classes for each number of a vector, sixteen classes at a time: the layout in which
/// a score is summed without rearranging it.
struct ClassWeights: Sendable {
    let classCount: Int
    private let blocks: Int
    private var rows: [SIMD16<Float>]
    private var biases: [SIMD16<Float>]

    init(dimension: Int, classes: Int) {
        classCount = classes
        blocks = (classes + 15) / 16
        rows = [SIMD16<Float>](repeating: .zero, count: dimension * blocks)
        biases = [SIMD16<Float>](repeating: .zero, count: blocks)
    }

    /// From numbers row by row.
    init(weights: [Float], biases: [Float]) {
        let dimension = biases.isEmpty ? 0 : weights.count / biases.count
        self.init(dimension: dimension, classes: biases.count)
        for row in 0..<dimension {
            for index in biases.indices {
                rows[row * blocks + index / 16][index % 16] = weights[row * biases.count + index]
            }
        }
        for index in biases.indices { self.biases[index / 16][index % 16] = biases[index] }
    }

    var dimension: Int { blocks == 0 ? 0 : rows.count / blocks }

    func scores(of vector: [Float]) -> [Float] {
        var sums = biases
        for (row, value) in vector.prefix(dimension).enumerated() {
            let first = row * blocks
            for block in 0..<blocks { sums[block] += rows[first + block] * value }
        }
        return (0..<classCount).map { sums[$0 / 16][$0 % 16] }
    }

    /// Adds to each weight the product of the vector's number and the class's step.
    mutating func add(_ steps: [Float], times vector: [Float], biasShare: Float) {
        var packed = [SIMD16<Float>](repeating: .zero, count: blocks)
        for index in steps.indices { packed[index / 16][index % 16] = steps[index] }
        for block in 0..<blocks { biases[block] += packed[block] * biasShare }
        for (row, value) in vector.prefix(dimension).enumerated() {
            let first = row * blocks
            for block in 0..<blocks { rows[first + block] += packed[block] * value }
        }
    }

    /// Draws all weights towards zero.
    mutating func shrink(by factor: Float) {
        for index in rows.indices { rows[index] *= factor }
    }

    /// The numbers row by row, and the biases.
    var numbers: (weights: [Float], biases: [Float]) {
        let weights = (0..<dimension).flatMap { row in
            (0..<classCount).map { rows[row * blocks + $0 / 16][$0 % 16] }
        }
        return (weights, (0..<classCount).map { biases[$0 / 16][$0 % 16] })
    }
}
