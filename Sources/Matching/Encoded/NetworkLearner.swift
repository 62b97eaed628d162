/// A network of two layers that learns, with the room in which its sums and errors are worked out.
struct NetworkLearner {
    private var hidden: AdamLayer
    private var output: AdamLayer
    private var inner: [AdamLayer.Block]
    private var outer: [AdamLayer.Block]
    /// An example whose class lacks no more than this of all probability is surely right and would change nothing.
    private static let least: Float = 0.01

    init(inputs: Int, hidden: Int, classes: Int, using generator: inout SplitMix64) {
        self.hidden = AdamLayer(inputs: inputs, outputs: hidden, using: &generator)
        output = AdamLayer(inputs: hidden, outputs: classes, using: &generator)
        inner = [AdamLayer.Block](repeating: .zero, count: self.hidden.layer.blocks)
        outer = [AdamLayer.Block](repeating: .zero, count: output.layer.blocks)
    }

    var network: EncoderNetwork { EncoderNetwork(hidden: hidden.layer, output: output.layer) }

    /// Adds what an example asks of both layers.
    mutating func learn(_ vector: [Float], _ label: Int) {
        hidden.layer.sum(vector, into: &inner)
        let between = (0..<hidden.layer.outputs).map { max(inner[$0 / 16][$0 % 16], 0) }
        output.layer.sum(between, into: &outer)
        var errors = Softmax.probabilities(of: (0..<output.layer.outputs).map { outer[$0 / 16][$0 % 16] })
        errors[label] -= 1
        guard errors[label] < -Self.least else { return }
        for index in errors.indices { outer[index / 16][index % 16] = errors[index] }
        for index in errors.count..<outer.count * 16 { outer[index / 16][index % 16] = 0 }
        let behind = output.errors(behind: outer)
        output.add(outer, of: between)
        for index in between.indices { inner[index / 16][index % 16] = between[index] > 0 ? behind[index] : 0 }
        hidden.add(inner, of: vector)
    }

    /// Has both layers go a step by what was added, as ``AdamLayer/step(_:share:penalty:)`` says.
    mutating func step(_ size: Float, share: Float, penalty: Float) {
        hidden.step(size, share: share, penalty: penalty)
        output.step(size, share: share, penalty: penalty)
    }
}
