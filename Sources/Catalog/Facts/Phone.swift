/// A phone or fax line, with who answers, about what, in which languages and when.
package struct Phone: Codable, Sendable, Hashable {
    /// A line to speak on, or to send papers to.
    package enum Kind: String, Codable, Sendable { case voice, fax }

    /// As published, in ASCII digits and hyphens: `0120-0178-27`.
    package var number: String
    /// With country code, digits only after the plus: `+81120017827` (ITU-T E.164).
    package var e164: String
    /// The extension behind a switchboard (内線), digits only; of several, the first.
    package var extensionNumber: String?
    package var kind: Kind
    /// A Free Dial number (0120, 0800).
    package var isTollFree: Bool
    /// A Navi-Dial number (0570): one for the whole country, and the caller pays.
    package var isNaviDial: Bool { e164.hasPrefix("+81570") }
    /// Who answers, as published: the office or call centre that the page names beside the number.
    package var name: String?
    /// What the line is for, as published: "Matters concerning …".
    package var matter: String?
    /// ISO 639 codes of the languages served; empty when the page does not say.
    package var languages: [String]
    /// When it is answered; empty when the page does not say.
    package var hours: [ServiceHours]
    /// The yearly closures the page states, such as December 29 to January 3.
    package var closures: [YearlyPeriod]
    /// For which matters it has hours of their own; closures do not touch these.
    package var matterHours: [MatterHours]?

    package init(
        number: String, e164: String, extensionNumber: String? = nil, kind: Kind, isTollFree: Bool, name: String? = nil, matter: String? = nil,
        languages: [String] = [], hours: [ServiceHours] = [], closures: [YearlyPeriod] = [], matterHours: [MatterHours]? = nil
    ) {
        self.number = number
        self.e164 = e164
        self.extensionNumber = extensionNumber
        self.kind = kind
        self.isTollFree = isTollFree
        self.name = name
        self.matter = matter
        self.languages = languages
        self.hours = hours
        self.closures = closures
        self.matterHours = matterHours
    }
}
