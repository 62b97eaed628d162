/// The desk's own words in one language: labels, formats and fixed replies, `Intents/phrasebook/<lang>.yaml`.
///
/// Every key is present: the file is refused otherwise.
package struct Phrasebook: Codable, Sendable, Equatable {
    package var language: ResidentLanguage
    package var labels: [Label: String]
    package var formats: [Format: String]
    /// How things are listed that belong together.
    package var list: ListFormat
    /// How things are listed of which one will do.
    package var either: ListFormat
    /// "a few weeks"
    package var vague: [TimeSpan.Unit: String]
    package var units: [TimeSpan.Unit: UnitForms]
    package var days: [DayName: String]
    package var replies: [ReplyText: String]
    /// By the protocol's error code.
    package var errors: [ErrorText: String]
    /// What people write to greet, thank, take leave, ask for help and say yes; matched, never shown.
    package var smalltalk: [Smalltalk: [String]]
    /// The small words by which a talk hangs together; matched, never shown.
    package var cues: [Cue: [String]]

    package init(
        language: ResidentLanguage, labels: [Label: String], formats: [Format: String], list: ListFormat,
        either: ListFormat, vague: [TimeSpan.Unit: String], units: [TimeSpan.Unit: UnitForms],
        days: [DayName: String], replies: [ReplyText: String], errors: [ErrorText: String],
        smalltalk: [Smalltalk: [String]], cues: [Cue: [String]]
    ) {
        self.language = language
        self.labels = labels
        self.formats = formats
        self.list = list
        self.either = either
        self.vague = vague
        self.units = units
        self.days = days
        self.replies = replies
        self.errors = errors
        self.smalltalk = smalltalk
        self.cues = cues
    }

    /// "A, B and C": what stands between the items, and before the last of two or more.
    package struct ListFormat: Codable, Sendable, Equatable {
        package var separator: String
        package var last: String
        /// Before the last of three or more, where that is another ("A dan B", but "A, B, dan C").
        package var lastOfMany: String?

        package init(separator: String, last: String, lastOfMany: String? = nil) {
            self.separator = separator
            self.last = last
            self.lastOfMany = lastOfMany
        }

        package func joining(_ items: [String]) -> String {
            guard let final = items.last, items.count > 1 else { return items.first ?? "" }
            return items.dropLast().joined(separator: separator) + (items.count > 2 ? lastOfMany ?? last : last) + final
        }
    }

    /// The forms of a unit after 1 and after any other figure; equal where a language knows no plural.
    package struct UnitForms: Codable, Sendable, Equatable {
        package var one: String
        package var other: String
        /// After a whole figure and a half ("{n}か月半"), where the language has a form for it.
        package var half: String?

        package init(one: String, other: String, half: String? = nil) {
            self.one = one
            self.other = other
            self.half = half
        }
    }
}
