/// One HTML document that the city published (CONTRACT.md, "Words").
package struct Page: Codable, Sendable, Equatable {
    /// Unique in the catalog, as `site.yaml` gives it.
    package var id: String
    /// The `Site.id` that the page belongs to.
    package var site: String
    package var url: String
    /// The BCP 47 tag of the language in which it is published.
    package var language: String
    /// Its path below `Knowledge/<site>/`, for messages.
    package var file: String
    /// The page's own title: its first heading of the first level, else `<title>`.
    package var title: String
    /// The day on which the city's page was read, `yyyy-MM-dd`.
    package var readOn: String?
    /// The day of its last update as the page itself states it, `yyyy-MM-dd`.
    package var updatedOn: String?

    package init(
        id: String, site: String, url: String, language: String, file: String, title: String, readOn: String?,
        updatedOn: String? = nil
    ) {
        self.id = id
        self.site = site
        self.url = url
        self.language = language
        self.file = file
        self.title = title
        self.readOn = readOn
        self.updatedOn = updatedOn
    }
}
