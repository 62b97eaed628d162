/// The reply to `verify`: whether the pages still say what an earlier reply said.
package struct VerifyReply: Sendable, Equatable {
    /// What became of all that the reply rested on; the raw value goes on the wire.
    package enum Verdict: String, Sendable, Equatable {
        /// Everything is still there.
        case unchanged
        /// Something is said otherwise, or no longer.
        case changed
        /// The receipt is damaged, or none.
        case unreadable
    }

    /// One thing that the earlier reply rested on.
    package struct Item: Sendable, Equatable {
        /// What became of one thing; the raw value goes on the wire.
        package enum State: String, Sendable, Equatable { case unchanged, changed, gone }

        /// `section`, or the kind of fact: `phone`, `counter`, `fee` …
        package var kind: String
        package var state: State
        /// The page's words then, perhaps cut short; nil where the receipt had no room for them.
        package var was: String?
        /// The page's words now; nil for what is gone.
        package var now: String?
        /// The page's id.
        package var page: String
        package var url: String?

        package init(kind: String, state: State, was: String? = nil, now: String? = nil, page: String, url: String? = nil) {
            self.kind = kind
            self.state = state
            self.was = was
            self.now = now
            self.page = page
            self.url = url
        }
    }

    package var lang: String
    package var verdict: Verdict
    /// The whole reply, ready to show.
    package var text: String
    package var items: [Item]
    /// The version of the catalog that gave the receipt.
    package var receiptCatalog: String?
    /// The version of the catalog that answers now.
    package var catalog: String?

    package init(lang: String, verdict: Verdict, text: String, items: [Item] = [], receiptCatalog: String? = nil, catalog: String? = nil) {
        self.lang = lang
        self.verdict = verdict
        self.text = text
        self.items = items
        self.receiptCatalog = receiptCatalog
        self.catalog = catalog
    }

    func write(to json: inout JSONWriter) {
        json.field("type", "verify")
        json.field("lang", lang)
        json.field("verdict", verdict.rawValue)
        json.field("text", text)
        json.objects("items", items) { json, item in
            json.field("kind", item.kind)
            json.field("state", item.state.rawValue)
            json.field("was", item.was)
            json.field("now", item.now)
            json.field("page", item.page)
            json.field("url", item.url)
        }
        json.field("receiptCatalog", receiptCatalog)
        json.field("catalog", catalog)
    }
}
