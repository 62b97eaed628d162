import TextNormalizing

/// Pieces of a phrase as short as residents' shortest questions: two words, or three characters where no blanks divide
/// words.
struct PhraseCuttings {
    let texts: [String]
    private static let words = 2
    private static let characters = 3
    /// A piece begins at every third word or fifth character, so that a phrase does not count too often.
    private static let wordStep = 3
    private static let characterStep = 5

    init(_ phrase: String) {
        let words = phrase.split(separator: " ")
        if words.count > Self.words {
            texts = stride(from: 0, through: words.count - Self.words, by: Self.wordStep).map {
                words[$0..<$0 + Self.words].joined(separator: " ")
            }
        } else if phrase.count > Self.characterStep, phrase.unicodeScalars.contains(where: { Script($0).isJoined }) {
            let characters = Array(phrase)
            texts = stride(from: 0, through: characters.count - Self.characters, by: Self.characterStep).map {
                String(characters[$0..<$0 + Self.characters])
            }
        } else {
            texts = []
        }
    }
}
