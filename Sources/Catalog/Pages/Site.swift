package import Foundation

/// A city's web site: what `Knowledge/<site>/site.yaml` says of it.
package struct Site: Codable, Sendable, Equatable {
    /// The folder's name under `Knowledge/`.
    package var id: String
    /// The city's name in each resident language.
    package var name: [ResidentLanguage: String]
    /// The site's address, to which links of its pages are relative.
    package var baseURL: String
    /// An IANA time zone name; opening hours are read in it.
    package var timeZone: String
    /// The area code that the site's pages leave out of phone numbers, digits only ("0985").
    package var areaCode: String?
    /// The concepts that pick, among the phones on the site's pages, the contact named when nothing else helps.
    package var defaultContact: [ConceptID]

    package init(
        id: String, name: [ResidentLanguage: String], baseURL: String, timeZone: String, areaCode: String?,
        defaultContact: [ConceptID]
    ) {
        self.id = id
        self.name = name
        self.baseURL = baseURL
        self.timeZone = timeZone
        self.areaCode = areaCode
        self.defaultContact = defaultContact
    }

    /// Of a name that there is, as `site.yaml` and the catalog are checked for; without it, that of nobody's city.
    package var zone: TimeZone { TimeZone(identifier: timeZone) ?? .gmt }
}
