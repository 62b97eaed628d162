package import Foundation

/// A notice for an emergency: it stands before every reply until its end, with whom to call and what is closed.
package struct Overlay: Codable, Sendable, Equatable {
    /// What residents are told; English is always there and stands in for languages that are not.
    package var texts: [ResidentLanguage: String]
    /// Best first.
    package var contacts: [Contact]
    /// Counters, or buildings with all their counters, that are closed; as staff named them, in any language.
    package var closed: [String]
    /// From this moment on it is as if it were not there.
    package var until: Date

    /// Whom to call, or where to look.
    package struct Contact: Codable, Sendable, Equatable {
        package var name: [ResidentLanguage: String]
        package var phone: Phone?
        /// Absolute, http or https.
        package var url: String?

        package init(name: [ResidentLanguage: String], phone: Phone? = nil, url: String? = nil) {
            self.name = name
            self.phone = phone
            self.url = url
        }
    }

    package init(texts: [ResidentLanguage: String], contacts: [Contact] = [], closed: [String] = [], until: Date) {
        self.texts = texts
        self.contacts = contacts
        self.closed = closed
        self.until = until
    }

    package func isCurrent(at moment: Date) -> Bool { moment < until }

    /// The language in which a resident is told: their own, else one that they read alike (the other Chinese script, the
    /// other Japanese), else English.
    package static func language(for language: ResidentLanguage, in texts: [ResidentLanguage: String]) -> ResidentLanguage {
        if texts[language] != nil { return language }
        return ResidentLanguage.allCases.first { $0.spoken == language.spoken && texts[$0] != nil } ?? .en
    }
}
