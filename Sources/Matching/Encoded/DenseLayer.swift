import Catalog

/// Sums of all numbers of a vector, each times a weight, plus a bias: sixteen sums at a time, in the layout in which they
/// are summed without rearranging it.
struct DenseLayer: Sendable {
    typealias Block = SIMD16<Float>
    /// How many numbers go in, and how many sums come out.
    let inputs, outputs: Int
    /// Blocks in a row; the last one's surplus numbers stay zero.
    let blocks: Int
    /// For each number that goes in, a row of the weights of all sums.
    var rows: [Block]
    var biases: [Block]

    init(inputs: Int, outputs: Int) {
        (self.inputs, self.outputs) = (inputs, outputs)
        blocks = (outputs + 15) / 16
        rows = [Block](repeating: .zero, count: inputs * blocks)
        biases = [Block](repeating: .zero, count: blocks)
    }

    /// The layer must be consistent, as every layer of a decoded catalog is.
    init(_ stored: EncoderModel.Layer) {
        let weights = stored.weights.floats
        let outputs = stored.biases.count
        self.init(inputs: outputs == 0 ? 0 : weights.count / outputs, outputs: outputs)
        for row in 0..<inputs {
            for index in 0..<outputs { rows[row * blocks + index / 16][index % 16] = weights[row * outputs + index] }
        }
        for index in 0..<outputs { biases[index / 16][index % 16] = stored.biases[index] }
    }

    /// As it is stored.
    var stored: EncoderModel.Layer {
        let weights = (0..<inputs).flatMap { row in (0..<outputs).map { rows[row * blocks + $0 / 16][$0 % 16] } }
        return .init(weights: .init(floats: weights), biases: (0..<outputs).map { biases[$0 / 16][$0 % 16] })
    }

    /// Puts the sums into `sums`, in whole blocks. Of vectors of other lengths the shorter counts.
    func sum(_ vector: [Float], into sums: inout [Block]) {
        for block in 0..<blocks { sums[block] = biases[block] }
        let count = min(inputs, vector.count)
        for row in 0..<count {
            let value = vector[row]
            // Half of a hidden layer's numbers are 0.
            guard value != 0 else { continue }
            for block in 0..<blocks { sums[block] += rows[row * blocks + block] * value }
        }
    }

    func sums(of vector: [Float]) -> [Float] {
        var sums = biases
        sum(vector, into: &sums)
        return (0..<outputs).map { sums[$0 / 16][$0 % 16] }
    }
}
