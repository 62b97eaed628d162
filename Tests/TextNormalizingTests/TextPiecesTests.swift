import Testing
import TextNormalizing

@Suite struct TextPiecesTests {
    private static func scalars(_ word: String) -> [Unicode.Scalar] { Array(word.unicodeScalars) }

    private static func hash(_ word: [Unicode.Scalar], without places: Set<Int>) -> UInt64 {
        TextPieces.hash(ofWord: word.enumerated().filter { !places.contains($0.offset) }.map(\.element))
    }

    @Test(arguments: ["", "a", "ab", "residence", "zairyuukaado"])
    func `what is left of a word without one letter has the hash of a word of the rest, in order`(word: String) {
        let word = Self.scalars(word)
        let expected = word.indices.dropFirst().map { Self.hash(word, without: [$0]) }
        #expect(TextPieces.hashes(ofRestsOf: word, orTwo: false) == expected)
    }

    @Test(arguments: ["", "a", "abc", "certificates"])
    func `likewise without two letters, which come behind the one of them that is left out first`(word: String) {
        let word = Self.scalars(word)
        let expected = word.indices.dropFirst().flatMap { first in
            [Self.hash(word, without: [first])] + word.indices.dropFirst(first + 1).map { Self.hash(word, without: [first, $0]) }
        }
        #expect(TextPieces.hashes(ofRestsOf: word, orTwo: true) == expected)
    }
}
