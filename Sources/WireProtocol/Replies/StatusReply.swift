/// What the daemon serves and how it fares; holds nothing about who asks what.
package struct StatusReply: Sendable, Equatable {
    package var lang: String
    /// As a text connection shows it; the daemon's own figures are added below it.
    package var text: String
    /// The version of the catalog that answers now.
    package var catalog: String?
    /// The site's name in `lang`.
    package var site: String?
    package var pages: Int?
    package var intents: Int?
    /// The resident languages that the catalog has phrases for.
    package var languages: [String]
    /// The day the newest page was read: `2026-11-20`.
    package var read: String?
    /// Whole seconds since the daemon started; filled in by the daemon.
    package var uptime: Int?
    /// Open connections, the asking one included; filled in by the daemon.
    package var connections: Int?

    package init(
        lang: String, text: String, catalog: String? = nil, site: String? = nil, pages: Int? = nil,
        intents: Int? = nil, languages: [String] = [], read: String? = nil
    ) {
        self.lang = lang
        self.text = text
        self.catalog = catalog
        self.site = site
        self.pages = pages
        self.intents = intents
        self.languages = languages
        self.read = read
    }
}
