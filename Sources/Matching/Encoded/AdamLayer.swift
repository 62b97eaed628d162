/// A layer that learns: after each batch every weight goes a step against its gradient, measured by what its gradients were of
/// late (Adam: D. P. Kingma and J. Ba, 2015).
struct AdamLayer {
    typealias Block = DenseLayer.Block
    private(set) var layer: DenseLayer
    private var rowGradients: [Block]
    private var biasGradients: [Block]
    private var rowMoments: Moments
    private var biasMoments: Moments
    /// Each decay to the power of the steps gone.
    private var (firstPower, secondPower): (Float, Float) = (1, 1)

    private static let firstDecay: Float = 0.9
    private static let secondDecay: Float = 0.999

    /// The running means of the gradients and of their squares.
    private struct Moments {
        var first: [Block]
        var second: [Block]

        init(count: Int) {
            first = [Block](repeating: .zero, count: count)
            second = first
        }
    }

    /// Weights begin at random between bounds that keep sums of one size from layer to layer (X. Glorot and Y. Bengio, 2010).
    init(inputs: Int, outputs: Int, using generator: inout SplitMix64) {
        layer = DenseLayer(inputs: inputs, outputs: outputs)
        let bound = (6 / Float(inputs + outputs)).squareRoot()
        for row in 0..<inputs {
            for index in 0..<outputs {
                layer.rows[row * layer.blocks + index / 16][index % 16] = Float.random(in: -bound...bound, using: &generator)
            }
        }
        rowGradients = [Block](repeating: .zero, count: layer.rows.count)
        biasGradients = [Block](repeating: .zero, count: layer.blocks)
        rowMoments = Moments(count: rowGradients.count)
        biasMoments = Moments(count: biasGradients.count)
    }

    /// Adds what one example's errors ask of the weights.
    /// - Parameters:
    ///   - errors: how much each sum should fall, in whole blocks.
    ///   - vector: what went in.
    mutating func add(_ errors: [Block], of vector: [Float]) {
        let blocks = layer.blocks
        for block in 0..<blocks { biasGradients[block] += errors[block] }
        for row in vector.indices {
            let value = vector[row]
            guard value != 0 else { continue }
            for block in 0..<blocks { rowGradients[row * blocks + block] += errors[block] * value }
        }
    }

    /// How much each number that went in should fall, given how much the sums should.
    func errors(behind errors: [Block]) -> [Float] {
        (0..<layer.inputs).map { row in
            var sum = Block.zero
            for block in 0..<layer.blocks { sum += layer.rows[row * layer.blocks + block] * errors[block] }
            return sum.sum()
        }
    }

    /// Goes a step, and forgets the gradients.
    /// - Parameters:
    ///   - size: of the step.
    ///   - share: 1 divided by the examples whose gradients were added.
    ///   - penalty: for large weights, a share of them.
    mutating func step(_ size: Float, share: Float, penalty: Float) {
        firstPower *= Self.firstDecay
        secondPower *= Self.secondDecay
        let rate = size * (1 - secondPower).squareRoot() / (1 - firstPower)
        Self.step(&layer.rows, &rowGradients, &rowMoments, rate, share, penalty)
        Self.step(&layer.biases, &biasGradients, &biasMoments, rate, share, 0)
    }

    private static func step(
        _ weights: inout [Block], _ gradients: inout [Block], _ moments: inout Moments, _ rate: Float, _ share: Float, _ penalty: Float
    ) {
        for index in weights.indices {
            let gradient = (gradients[index] + weights[index] * penalty) * share
            gradients[index] = .zero
            let first = moments.first[index] * firstDecay + gradient * (1 - firstDecay)
            let second = moments.second[index] * secondDecay + gradient * gradient * (1 - secondDecay)
            moments.first[index] = first
            moments.second[index] = second
            weights[index] -= first * rate / (second.squareRoot() + 1e-8)
        }
    }
}
