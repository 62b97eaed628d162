package import Catalog
package import Foundation

/// A phone line as one resident can use it at one moment.
package struct CallLine: Sendable, Equatable {
    /// Whom the line serves, in the order in which a resident should try them.
    package enum Standing: Int, Sendable, Comparable, CaseIterable {
        /// The resident's language is spoken there.
        case yours
        /// Other languages are, which the resident may speak too.
        case otherLanguages
        /// The page does not say; a city's own line then speaks Japanese.
        case unstated
        case japaneseOnly

        package static func < (left: Standing, right: Standing) -> Bool { left.rawValue < right.rawValue }
    }

    package var fact: Fact
    package var phone: Phone
    package var standing: Standing
    /// The hours that hold for the resident's language; for a line that does not serve it, those of its own.
    package var hours: [ServiceHours]
    /// Hours that the line has for the very matter; the state is theirs then.
    package var matterHours: MatterHours?
    /// Nil where the page gives no hours.
    package var state: OpeningHours.State?
    /// Languages other than the resident's in which the line is answered at this moment, where they have hours of their
    /// own: a lost card cannot wait.
    package var openLanguages: [String]
    /// From when on all this may be otherwise, on the same day; nil where it holds for the day.
    package var changes: Date?
}
