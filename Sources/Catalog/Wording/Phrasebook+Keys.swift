/// The keys of a phrasebook; raw values are those of the file.
extension Phrasebook {
    package enum Label: String, CaseIterable, Codable, Sendable, CodingKeyRepresentable {
        case phone, fax, email, hours, languages, counters, bring, address, links, source, original
        case readOn = "read-on"
        case tollFree = "toll-free"
        case answersIn = "answers-in"
        case notInYourLanguage = "not-in-your-language"
        case japaneseOnly = "japanese-only"
        case roundTheClock = "round-the-clock"
        case everyDay = "every-day"
        case closedOn = "closed-on"
        case openNow = "open-now"
        case openNowIn = "open-now-in"
        case openNowAlways = "open-now-always"
        case opens
        case pageSays = "page-says"
        case pageWords = "page-words"
    }

    package enum Format: String, CaseIterable, Codable, Sendable, CodingKeyRepresentable {
        case floor, each, within, examples, forms, place, decimal, yen, free, size, range, labelled, aside, quoted, also
        case timeRange = "time-range"
        case dateRange = "date-range"
        case dayHours = "day-hours"
    }

    package enum DayName: String, CaseIterable, Codable, Sendable, CodingKeyRepresentable {
        case monday, tuesday, wednesday, thursday, friday, saturday, sunday, holiday, weekdays, today, tomorrow
    }

    package enum ReplyText: String, CaseIterable, Codable, Sendable, CodingKeyRepresentable {
        case greeting, thanks, goodbye, help, fallback, clarify, topics
        case fallbackContact = "fallback-contact"
        case fallbackTopics = "fallback-topics"
        case languageSet = "language-set"
        case languageAuto = "language-auto"
        case languageUnknown = "language-unknown"
        case individualNumberWarning = "individual-number-warning"
    }

    /// The error codes of the protocol (CONTRACT.md).
    package enum ErrorText: String, CaseIterable, Codable, Sendable, CodingKeyRepresentable {
        case lineTooLong = "line_too_long"
        case invalidUTF8 = "invalid_utf8"
        case invalidJSON = "invalid_json"
        case unknownOp = "unknown_op"
        case missingQuestion = "missing_question"
        case rateLimited = "rate_limited"
        case shuttingDown = "shutting_down"
        case internalError = "internal"
    }

    package enum Smalltalk: String, CaseIterable, Codable, Sendable, CodingKeyRepresentable {
        case greeting, thanks, goodbye, help
    }
}

extension TimeSpan.Unit: CodingKeyRepresentable {}
