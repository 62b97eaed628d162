/// The keys of a phrasebook; raw values are those of the file.
extension Phrasebook {
    /// Words that stand before or beside a fact, most of them with places to fill.
    package enum Label: String, CaseIterable, Codable, Sendable, CodingKeyRepresentable {
        case phone, fax, email, hours, languages, counters, bring, address, links, source, original
        case readOn = "read-on"
        case tollFree = "toll-free"
        case answersIn = "answers-in"
        /// Above lines in other languages, after some in the resident's own …
        case otherLanguageLines = "other-language-lines"
        /// … and where there is none in it.
        case noLineInLanguage = "no-line-in-language"
        case japaneseOnly = "japanese-only"
        /// Of a line of which the page names no language.
        case languagesUnstated = "languages-unstated"
        case roundTheClock = "round-the-clock"
        case everyDay = "every-day"
        case closedOn = "closed-on"
        case openNow = "open-now"
        case openNowIn = "open-now-in"
        /// Open beyond midnight.
        case openNowUntilDay = "open-now-until-day"
        case openNowAlways = "open-now-always"
        case opens
        case pageSays = "page-says"
        case pageWords = "page-words"
        case mayBeOld = "may-be-old"
        /// Of a place that another page calls closed, with both sources.
        case closedSays = "closed-says"
        /// Of a place that an overlay closes.
        case closedForNow = "closed-for-now"
        case noticeUntil = "notice-until"
        /// Above what the page warns of.
        case note
        case nowIs = "now-is"
        case changed, gone, was
        case cardClerk = "card-clerk"
        case cardSame = "card-same"
        case cardSay = "card-say"
        case cardHelp = "card-help"
        case cardAbout = "card-about"
        case easyJapanese = "easy-japanese"
        case map
        case planMatters = "plan-matters"
        case planOpen = "plan-open"
        case planNoHours = "plan-no-hours"
        case planNoHoursAtAll = "plan-no-hours-at-all"
        case planNoCommon = "plan-no-common"
        case planHome = "plan-home"
    }

    /// How values are written: places in braces are filled.
    package enum Format: String, CaseIterable, Codable, Sendable, CodingKeyRepresentable {
        case floor, each, within, examples, forms, place, decimal, yen, free, size, range, labelled, aside, quoted, also
        /// A time of day from its `hour` and two-digit `minute`.
        case time
        /// Names of languages after one another, with what they share said once ("bahasa {list}").
        case languages
        /// A day after tomorrow, as it stands in a sentence ("el lunes 24 de noviembre").
        case onDay = "on-day"
        case timeRange = "time-range"
        case dateRange = "date-range"
        case dayHours = "day-hours"
        /// "tomorrow, Tue 24 Nov"
        case dated
        /// "1st and 3rd Sun of the month", put together from the ordinals
        case nthDay = "nth-day"
        case first = "nth-1"
        case second = "nth-2"
        case third = "nth-3"
        case fourth = "nth-4"
        case fifth = "nth-5"
        /// Up to which birthday after its issue a card is valid.
        case birthday
        case oneOf = "one-of"
        case someOf = "some-of"
    }

    /// Names of days, short as in a line of hours.
    package enum DayName: String, CaseIterable, Codable, Sendable, CodingKeyRepresentable {
        case monday, tuesday, wednesday, thursday, friday, saturday, sunday, holiday, weekdays, today, tomorrow
        /// Of which the page gives no dates, to be set into "closed {period}".
        case yearEnd = "year-end"
    }

    /// Whole sentences of replies that are no answers.
    package enum ReplyText: String, CaseIterable, Codable, Sendable, CodingKeyRepresentable {
        case greeting, thanks, goodbye, assent, help, fallback, clarify, topics
        /// Of a line that calls for help at once, which the pages do not answer.
        case emergency
        case fallbackContact = "fallback-contact"
        case fallbackTopics = "fallback-topics"
        case languageSet = "language-set"
        case languageAuto = "language-auto"
        case languageUnknown = "language-unknown"
        /// Twelve digits whose check digit fits …
        case individualNumberWarning = "individual-number-warning"
        /// … and twelve whose check digit does not.
        case numberLikeWarning = "number-like-warning"
        case residenceCardWarning = "residence-card-warning"
        case contactDetailsWarning = "contact-details-warning"
        case verifyUnchanged = "verify-unchanged"
        case verifyChanged = "verify-changed"
        case verifyUnreadable = "verify-unreadable"
        case cardNone = "card-none"
        case planNone = "plan-none"
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

    /// What is said without asking anything; each has its examples.
    package enum Smalltalk: String, CaseIterable, Codable, Sendable, CodingKeyRepresentable {
        case greeting, thanks, goodbye, help
        /// Says yes, or that something was understood, and asks nothing.
        case assent
    }

    /// Words by which a line is understood before it is matched.
    package enum Cue: String, CaseIterable, Codable, Sendable, CodingKeyRepresentable {
        /// Stands between two questions in one line.
        case joins
        /// Makes a phrase a question.
        case asks
        /// What follows is not meant.
        case notBefore = "not-before"
        /// What precedes is not meant.
        case notAfter = "not-after"
        /// Names the first, second or third of what was offered.
        case first, second, third
        /// Names the last of it, however many there were.
        case last
        /// Names none of it.
        case noneOfThese = "none-of-these"
        /// Says nothing beside a choice: what people write out of politeness.
        case polite
        /// Names this very language, or way of writing it, beside what the glossaries call the spoken one.
        case language
        /// Says nothing beside a language's name but that it is asked for.
        case inLanguage = "in-language"
        /// Says that an answer was not understood, and nothing else.
        case notUnderstood = "not-understood"
        /// Calls for an ambulance, the fire brigade or the police; a word by itself does so only as the whole line.
        case emergency
        /// Asks for attention before anything is asked ("excuse me").
        case attention
        /// Asks when somebody can be reached.
        case when
        /// Asks whom to call, or on which number.
        case whom
        /// Asks how large something is.
        case size
    }
}

extension TimeSpan.Unit: CodingKeyRepresentable {}
