@testable import Matching
import Testing

@Suite struct AdamLayerTests {
    private static func layer() -> AdamLayer {
        var generator = SplitMix64(seed: 7)
        return AdamLayer(inputs: 2, outputs: 3, using: &generator)
    }

    /// One error for each of three sums, in a whole block.
    private static func errors(_ first: Float, _ second: Float, _ third: Float) -> [AdamLayer.Block] {
        var block = AdamLayer.Block.zero
        (block[0], block[1], block[2]) = (first, second, third)
        return [block]
    }

    @Test func `a sum that should fall falls, one that should rise rises, the rest stays`() {
        var layer = Self.layer()
        let before = layer.layer.sums(of: [1, 0])
        layer.add(Self.errors(1, -1, 0), of: [1, 0])
        layer.step(0.01, share: 1, penalty: 0)
        let after = layer.layer.sums(of: [1, 0])
        #expect(after[0] < before[0] && after[1] > before[1] && after[2] == before[2])
    }

    @Test func `a first step has its size whatever the gradient's`() {
        for gradient: Float in [0.001, 100] {
            var layer = Self.layer()
            let before = layer.layer.rows[0][0]
            layer.add(Self.errors(gradient, 0, 0), of: [1, 0])
            layer.step(0.01, share: 1, penalty: 0)
            #expect(abs(before - layer.layer.rows[0][0] - 0.01) < 1e-4)
        }
    }

    @Test func `errors go back along the weights`() {
        let layer = Self.layer()
        let behind = layer.errors(behind: Self.errors(1, 0, 2))
        let rows = layer.layer.rows
        #expect(behind == [rows[0][0] + 2 * rows[0][2], rows[1][0] + 2 * rows[1][2]])
    }
}
