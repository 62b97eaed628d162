extension AskReply {
    /// A page or form that the answer refers to.
    package struct Link: Sendable, Equatable {
        package var title: String?
        package var url: String

        package init(title: String? = nil, url: String) {
            self.title = title
            self.url = url
        }

        func write(to json: inout JSONWriter) {
            json.field("title", title)
            json.field("url", url)
        }
    }
}
