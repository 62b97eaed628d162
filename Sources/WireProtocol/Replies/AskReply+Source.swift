extension AskReply {
    /// Where the answer stands on the city's pages.
    package struct Source: Sendable, Equatable {
        package var url: String
        /// The page's id in `site.yaml`.
        package var page: String
        package var title: String?
        /// The headings as published, outermost first.
        package var section: [String]
        /// The language of the page, not of the reply.
        package var lang: String?
        /// The page's own words.
        package var quote: String?
        /// The day the page was read: `2026-11-20`.
        package var read: String?
        /// Set where that is so long ago that it may no longer hold.
        package var isStale: Bool?

        package init(
            url: String, page: String, title: String? = nil, section: [String] = [], lang: String? = nil,
            quote: String? = nil, read: String? = nil, isStale: Bool? = nil
        ) {
            self.url = url
            self.page = page
            self.title = title
            self.section = section
            self.lang = lang
            self.quote = quote
            self.read = read
            self.isStale = isStale
        }

        func write(to json: inout JSONWriter) {
            json.field("url", url)
            json.field("page", page)
            json.field("title", title)
            json.field("section", section)
            json.field("lang", lang)
            json.field("quote", quote)
            json.field("read", read)
            json.field("stale", isStale)
        }
    }
}
