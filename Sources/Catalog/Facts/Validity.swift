/// How long a card or a paper is valid: a span of time from its issue, or up to a birthday of its holder.
package struct Validity: Codable, Sendable, Hashable {
    package var span: TimeSpan?
    /// The tenth birthday after the issue is 10.
    package var birthday: Int?

    package init(span: TimeSpan? = nil, birthday: Int? = nil) {
        self.span = span
        self.birthday = birthday
    }
}
