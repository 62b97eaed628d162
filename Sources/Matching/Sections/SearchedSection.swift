package import Catalog

/// What is searched of a section that stands for itself.
package struct SearchedSection: Sendable {
    package let language: ResidentLanguage
    package let heading: String
    /// The headings down to its own, the page's title and its paragraphs.
    package let texts: [String]

    /// Nil for an intent that somebody has written: it is trained instead.
    package init?(_ intent: Intent, in catalog: Catalog) {
        guard intent.texts.isEmpty, let section = intent.bindings.first, let page = catalog.page(of: section) else { return nil }
        language = ResidentLanguage(bcp47: page.language) ?? .en
        heading = catalog.sections[section].heading
        texts = catalog.headingPath(of: section) + [page.title] + catalog.sections[section].paragraphs
    }
}
