@testable import Matching
import Testing

@Suite struct HybridPoolTests {
    private static func opinion(_ index: Int, isRight: Bool) -> [Float] {
        (index % 2 == 0) == isRight ? [0.9, 0.1] : [0.1, 0.9]
    }

    @Test func `the encoder's share follows whichever of the two was right on held-out texts`() {
        func share(isEncoderRight: Bool) -> Float {
            HybridPool.fitted(to: (0..<40).map { index in
                .init(
                    lexical: Self.opinion(index, isRight: !isEncoderRight),
                    encoded: Self.opinion(index, isRight: isEncoderRight), label: index % 2)
            }).share
        }
        #expect(share(isEncoderRight: true) > share(isEncoderRight: false))
    }

    @Test func `without held-out texts there is a share all the same`() {
        #expect(HybridPool.fitted(to: []).share > 0)
    }
}
