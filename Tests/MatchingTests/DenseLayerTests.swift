import Catalog
@testable import Matching
import Testing

@Suite struct DenseLayerTests {
    /// More sums than fit into one block.
    private static let stored = EncoderModel.Layer(
        weights: .init(floats: (0..<2 * 18).map { Float($0) / 4 }), biases: (0..<18).map(Float.init))

    @Test func `sums are of all numbers times their weights, plus a bias`() {
        let sums = DenseLayer(Self.stored).sums(of: [2, -1])
        let expected: [Float] = (0..<18).map(Float.init).map { place in
            let (first, second): (Float, Float) = (place / 4, (18 + place) / 4)
            return 2 * first - second + place
        }
        #expect(sums == expected)
    }

    @Test func `a layer is stored as it was read`() {
        #expect(DenseLayer(Self.stored).stored == Self.stored)
    }

    @Test func `a shorter vector counts as far as it goes`() {
        #expect(DenseLayer(Self.stored).sums(of: [4]) == (0..<18).map { 2 * Float($0) })
    }
}
