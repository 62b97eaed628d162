/// A heading of a page with what stands under it (CONTRACT.md, "Words").
///
/// Sections lie in the catalog in the order of the page, each after its parent; a section's own paragraphs end where
/// its first subsection begins.
package struct Section: Codable, Sendable, Equatable {
    /// Where on the page a section stands; contact boxes and footers are read as such, not as prose.
    package enum Region: String, Codable, Sendable { case body, contactBox, footer }

    /// The `Page.id` of the page it stands on.
    package var page: String
    /// The position of the parent section in `Catalog.sections`; nil for a page's outermost sections.
    package var parent: Int?
    /// The heading as published, its number included; empty for text that stands before any heading.
    package var heading: String
    package var region: Region
    /// The line of the heading in the HTML file, from 1.
    package var line: Int
    /// The BCP 47 tag of the section's own language, where it is not the page's.
    package var language: String?
    /// The section's own text as published, a paragraph, list item or table row each, without its subsections.
    package var paragraphs: [String]
    /// The concepts that the heading names, in order.
    package var headingConcepts: [ConceptID]
    /// The concepts that the section's own paragraphs name, in order of their first mention.
    package var textConcepts: [ConceptID]

    package init(
        page: String, parent: Int?, heading: String, region: Region, line: Int, language: String? = nil, paragraphs: [String],
        headingConcepts: [ConceptID] = [], textConcepts: [ConceptID] = []
    ) {
        self.page = page
        self.parent = parent
        self.heading = heading
        self.region = region
        self.line = line
        self.language = language
        self.paragraphs = paragraphs
        self.headingConcepts = headingConcepts
        self.textConcepts = textConcepts
    }
}

extension [Section] {
    /// The concepts of a section's heading and of those above it.
    package func headingConcepts(downTo section: Int) -> [ConceptID] {
        var found: [ConceptID] = []
        var next: Int? = section
        while let index = next, indices.contains(index) {
            found += self[index].headingConcepts
            next = self[index].parent
        }
        return found
    }
}
