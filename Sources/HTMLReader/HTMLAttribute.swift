/// An attribute of an element, for those that anybody asks for; the others (events, sizes, colours) are not read.
package struct HTMLAttribute: Sendable, Equatable {
    /// The attributes that are kept; all others are dropped.
    package enum Name: String, Sendable, CaseIterable {
        case alt, colspan, content, hidden, href, id, lang, property, rel, reversed, role, rowspan, start, style, value
        case classes = "class"
        case cloudflareEmail = "data-cfemail"
        case xmlLang = "xml:lang"

        static let byName = NameTable(allCases.map { (name: $0.rawValue, value: $0) })
    }

    @usableFromInline var name: Name
    /// Where its value lies in the page's `utf8`.
    @usableFromInline var value: Range<Int>
}
