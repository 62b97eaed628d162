package import Catalog
package import HTMLReader

/// What the reader makes of one page.
package struct ReadPage: Sendable, Equatable, Codable {
    /// The page's main heading, else its `<title>` without the site's name.
    package var title: String
    /// A BCP 47 tag: as declared where the text bears it out, else guessed; nil where neither says.
    package var language: String?
    /// The day of the last update as the page states it, `yyyy-MM-dd`.
    package var updatedOn: String?
    package var encoding: EncodingDecision
    /// From the site's top downwards, as published.
    package var breadcrumb: [String]
    /// `parent` is a position in this array; `page` and the concepts are left to the builder.
    package var sections: [Section]
    /// `section` is a position in `sections`; in the order of the page.
    package var facts: [Fact]
    package var diagnostics: [Diagnostic]
}
