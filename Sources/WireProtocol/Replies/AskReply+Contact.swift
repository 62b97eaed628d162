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
        /// Whether the reply's language is spoken there; nil where the page does not say.
        package var inYourLanguage: Bool?
        /// The hours for the reply's language, rendered in it.
        package var hours: String?
        /// At the moment of the reply, in the site's time zone.
        package var openNow: Bool?
        /// RFC 3339, when closed now: the next opening.
        package var opensAt: String?
        /// RFC 3339, when open now: until when; nil round the clock.
        package var closesAt: String?
        package var email: String?
        /// The page's own wording.
        package var original: String?

        package init(
            name: String? = nil, phone: String? = nil, uri: String? = nil, tollFree: Bool? = nil,
            languages: [String] = [], inYourLanguage: Bool? = nil, hours: String? = nil, openNow: Bool? = nil,
            opensAt: String? = nil, closesAt: String? = nil, email: String? = nil, original: String? = nil
        ) {
            self.name = name
            self.phone = phone
            self.uri = uri
            self.tollFree = tollFree
            self.languages = languages
            self.inYourLanguage = inYourLanguage
            self.hours = hours
            self.openNow = openNow
            self.opensAt = opensAt
            self.closesAt = closesAt
            self.email = email
            self.original = original
        }

        func write(to json: inout JSONWriter) {
            json.field("name", name)
            json.field("phone", phone)
            json.field("uri", uri)
            json.field("tollFree", tollFree)
            json.field("languages", languages)
            json.field("inYourLanguage", inYourLanguage)
            json.field("hours", hours)
            json.field("openNow", openNow)
            json.field("opensAt", opensAt)
            json.field("closesAt", closesAt)
            json.field("email", email)
            json.field("original", original)
        }
    }
}
