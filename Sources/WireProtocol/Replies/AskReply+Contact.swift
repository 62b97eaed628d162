extension AskReply {
    /// Whom to call or write to.
    package struct Contact: Sendable, Equatable {
        package var name: String?
        /// As published: `0120-0178-27`.
        package var phone: String?
        /// For a link that dials: `tel:+81120017827`.
        package var uri: String?
        package var tollFree: Bool?
        /// BCP 47 tags of the languages spoken there.
        package var languages: [String]
        /// The hours for the reply's language, rendered in it.
        package var hours: String?
        /// At the moment of the reply, in the site's time zone.
        package var openNow: Bool?
        /// RFC 3339, when closed now: the next opening.
        package var opensAt: String?
        package var email: String?
        /// The page's own wording.
        package var original: String?

        package init(
            name: String? = nil, phone: String? = nil, uri: String? = nil, tollFree: Bool? = nil,
            languages: [String] = [], hours: String? = nil, openNow: Bool? = nil, opensAt: String? = nil,
            email: String? = nil, original: String? = nil
        ) {
            self.name = name
            self.phone = phone
            self.uri = uri
            self.tollFree = tollFree
            self.languages = languages
            self.hours = hours
            self.openNow = openNow
            self.opensAt = opensAt
            self.email = email
            self.original = original
        }

        func write(to json: inout JSONWriter) {
            json.field("name", name)
            json.field("phone", phone)
            json.field("uri", uri)
            json.field("tollFree", tollFree)
            json.field("languages", languages)
            json.field("hours", hours)
            json.field("openNow", openNow)
            json.field("opensAt", opensAt)
            json.field("email", email)
            json.field("original", original)
        }
    }
}
