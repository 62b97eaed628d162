/// One thing that a page states and that an answer may repeat: with where it stands and in which words.
package struct Fact: Codable, Sendable, Hashable {
    /// The position of the section it stands in, in `Catalog.sections`.
    package var section: Int
    /// The line in the HTML file on which its text begins, from 1.
    package var line: Int
    /// The page's own words: the sentence, list item or table row that states it.
    package var quote: String
    package var value: FactValue
    /// The concepts that the quote, its label and the matter it belongs to name, of a figure those of its own sentence; they
    /// tell alike facts apart.
    package var concepts: [ConceptID]

    package init(section: Int, line: Int, quote: String, value: FactValue, concepts: [ConceptID] = []) {
        self.section = section
        self.line = line
        self.quote = quote
        self.value = value
        self.concepts = concepts
    }
}
