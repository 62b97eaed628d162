/// Which places in braces the desk fills, and which figures are no facts.
extension Phrasebook {
    /// The places of one text.
    package struct Places: Sendable, Equatable {
        /// Each of these groups must be there with one of its names at least: without it an answer would lack its fact.
        package var needed: [[String]]
        /// These may be there.
        package var optional: [String]

        package init(_ needed: [String] = [], oneOf: [String] = [], optional: [String] = []) {
            self.needed = needed.map { [$0] } + (oneOf.isEmpty ? [] : [oneOf])
            self.optional = optional
        }

        /// All that are filled, in order.
        package var known: [String] { needed.flatMap(\.self) + optional }
    }

    /// Of a unit's forms.
    package static let unitPlaces = Places(["n"])
}

extension Phrasebook.Label {
    package var places: Phrasebook.Places {
        switch self {
        case .readOn, .mayBeOld: .init(["date"])
        case .answersIn, .openNowIn, .cardHelp: .init(["languages"])
        case .closedOn: .init(["period"])
        case .openNow: .init(["time"])
        case .opens, .openNowUntilDay, .noticeUntil: .init(["day", "time"])
        case .original, .was, .nowIs: .init(["text"])
        case .pageSays, .noLineInLanguage, .cardSame: .init(["language"])
        case .otherLanguageLines: .init(optional: ["language"])
        case .closedSays: .init(["page", "words", "own"])
        case .cardAbout: .init(["title"])
        case .planOpen: .init(["hours"])
        case .planNoHours: .init(["places"])
        case .phone, .fax, .email, .hours, .languages, .counters, .bring, .address, .links, .source, .tollFree, .japaneseOnly, .languagesUnstated, .roundTheClock,
            .everyDay, .openNowAlways, .pageWords, .closedForNow, .note, .changed, .gone, .cardClerk, .cardSay, .easyJapanese, .map,
            .planMatters, .planNoHoursAtAll, .planNoCommon, .planHome:
            .init()
        }
    }

    /// Figures that the text may hold, as they are no facts of a page.
    package var figures: [String] { self == .roundTheClock ? ["24"] : [] }
}

extension Phrasebook.Format {
    package var places: Phrasebook.Places {
        switch self {
        case .floor, .birthday: .init(oneOf: ["n", "nth"])
        case .each: .init(["place"])
        case .within: .init(["small", "large"])
        case .examples, .forms: .init(["name", "list"])
        case .place: .init(["name", "place"])
        case .yen: .init(["n"])
        case .size: .init(["height", "width"])
        case .range, .timeRange, .dateRange: .init(["from", "to"])
        case .labelled: .init(["label", "value"])
        case .aside: .init(["text", "aside"])
        case .quoted: .init(["text"])
        case .time: .init(["hour", "minute"])
        case .languages, .oneOf: .init(["list"])
        case .onDay: .init(["date"])
        case .dayHours: .init(["days", "hours"])
        case .dated: .init(["day", "date"])
        case .nthDay: .init(["nth", "day"])
        case .someOf: .init(["n", "list"])
        case .decimal, .free, .also, .first, .second, .third, .fourth, .fifth: .init()
        }
    }

    /// Figures that the text may hold, as they are no facts of a page.
    package var figures: [String] {
        switch self {
        case .first, .oneOf: ["1"]
        case .second: ["2"]
        case .third: ["3"]
        case .fourth: ["4"]
        case .fifth: ["5"]
        // "0 yen" is what some languages say for it.
        case .free: ["0"]
        default: []
        }
    }
}

extension Phrasebook.ReplyText {
    package var places: Phrasebook.Places {
        self == .languageUnknown ? .init(["languages"], optional: ["city"]) : .init(optional: ["city"])
    }

    /// Figures that the text may hold, as they are no facts of a page.
    package var figures: [String] {
        switch self {
        // "the number in front of it, for example 1".
        case .clarify: ["1"]
        // How many digits an Individual Number has.
        case .individualNumberWarning, .numberLikeWarning: ["12"]
        default: []
        }
    }
}

extension Phrasebook.ErrorText {
    /// Figures that the text may hold: the name of the encoding.
    package var figures: [String] { self == .invalidUTF8 ? ["8"] : [] }
}
