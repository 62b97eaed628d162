/// Hours that hold for one matter only: a line may be answered round the clock for a lost card and by day for the rest.
package struct MatterHours: Codable, Sendable, Hashable {
    /// Any of these is the matter.
    package var matters: [ConceptID]
    package var hours: [ServiceHours]
    /// The page's own sentence.
    package var words: String

    package init(matters: [ConceptID], hours: [ServiceHours], words: String) {
        self.matters = matters
        self.hours = hours
        self.words = words
    }
}
