package import Catalog
package import HTMLReader

/// What the reader makes of one page.
package struct ReadPage: Sendable, Equatable {
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

    package init(
        title: String, language: String? = nil, updatedOn: String? = nil, encoding: EncodingDecision, breadcrumb: [String], sections: [Section], facts: [Fact],
        diagnostics: [Diagnostic]
    ) {
        self.title = title
        self.language = language
        self.updatedOn = updatedOn
        self.encoding = encoding
        self.breadcrumb = breadcrumb
        self.sections = sections
        self.facts = facts
        self.diagnostics = diagnostics
    }
}
