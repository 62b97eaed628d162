package import Foundation

/// A sentence encoder's vectors of a section that stands for itself, since no written intent speaks of its page.
package struct SectionVectors: Codable, Sendable, Equatable {
    /// The intent that was made from the section.
    package var intent: String
    /// The vector of the page's title and the section's heading: 4 bytes each (`Float`), little endian.
    package var headings: Data
    /// The vector of the text's beginning, likewise.
    package var text: Data

    package init(intent: String, headings: Data, text: Data) {
        self.intent = intent
        self.headings = headings
        self.text = text
    }
}
