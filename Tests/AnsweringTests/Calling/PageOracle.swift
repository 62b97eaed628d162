/// What the city's page says of its lines, written down by hand from the page's text and asked minute by minute.
///
/// It is the yardstick for the call-now resolver and therefore shares nothing with it: no type, no calendar, no rule of
/// holidays. Time is a number of minutes since 2026-01-01 00:00 in Japan; every day of 2026 and 2027 (and the few after
/// that an answer can reach) is in the tables below.
struct PageOracle {
    /// Whom a line serves, from the resident's side, in the order in which it should be tried.
    enum Standing: Int { case yours, otherLanguages, unstated, japaneseOnly }

    enum State: Equatable {
        case unknown
        case openAlways
        case openUntil(Int)
        case closedUntil(Int)
    }

    // MARK: The page

    /// "(6) Point of Contact" and the box of inquiries.
    static let spokenOn: [String: [String]] = [
        // "in foreign languages (English, Chinese, Korean, Spanish, and Portuguese)"
        "0120-0178-26": ["en", "zh", "ko", "es", "pt"],
        // "English, Chinese, Korean, Spanish, Portuguese; Thai, Nepali, Indonesian; Vietnamese, Tagalog"
        "0120-0178-27": ["en", "zh", "ko", "es", "pt", "th", "ne", "id", "vi", "tl"],
        // 「日本語でのお問い合わせ」, on the Japanese page
        "0120-95-0178": ["ja"],
        // "(Inquiries) Japanese only"
        "0985-42-2036": ["ja"],
        // "Call Center (a representative)": nothing is said of languages
        "0985-25-2111": [],
    ]

    /// Whether the line is answered in that language in the minute of a day; nil where the page gives no times.
    static func isAnswered(_ number: String, in language: String, isLoss: Bool, day: Int, minute: Int) -> Bool? {
        switch number {
        // 「マイナンバーカードの紛失・盗難による一時停止は、24時間365日受け付けています。」
        case "0120-95-0178" where isLoss: return true
        case "0120-0178-26", "0120-95-0178":
            // "Excluding the Year-end and New Year holidays from December 29 to January 3"
            if isYearEnd(day) { return false }
            // "Weekdays: 9:30 a.m. – 8:00 p.m. Saturdays, Sundays, and holidays: 9:30 a.m.– 5:30 p.m."
            return isWorkday(day) ? minute >= 9 * 60 + 30 && minute < 20 * 60 : minute >= 9 * 60 + 30 && minute < 17 * 60 + 30
        case "0120-0178-27":
            switch language {
            case "en", "zh", "ko", "es", "pt": return true
            case "th", "ne", "id": return minute >= 9 * 60 && minute < 18 * 60
            case "vi", "tl": return minute >= 10 * 60 && minute < 19 * 60
            // Somebody answers it always.
            default: return true
            }
        case "0985-25-2111":
            // "8:00 am to 5:15 pm (Monday to Friday, excluding holidays)"
            return isWorkday(day) && minute >= 8 * 60 && minute < 17 * 60 + 15
        default: return nil
        }
    }

    static func standing(_ number: String, for language: String) -> Standing? {
        guard let spoken = spokenOn[number] else { return nil }
        if spoken.contains(language) || spoken.isEmpty && language == "ja" { return .yours }
        if spoken.isEmpty { return .unstated }
        return spoken == ["ja"] ? .japaneseOnly : .otherLanguages
    }

    // MARK: The calendar

    /// The Cabinet Office's lists of public holidays, month and day.
    private static let holidays2026 = [
        "01-01", "01-12", "02-11", "02-23", "03-20", "04-29", "05-03", "05-04", "05-05", "05-06", "07-20", "08-11", "09-21", "09-22", "09-23",
        "10-12", "11-03", "11-23",
    ]
    private static let holidays2027 = [
        "01-01", "01-11", "02-11", "02-23", "03-21", "03-22", "04-29", "05-03", "05-04", "05-05", "07-19", "08-11", "09-20", "09-23", "10-11",
        "11-03", "11-23",
    ]
    private static let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

    /// "01-01" and so on for 2026, 2027 and the first weeks of 2028.
    private static let dates: [String] = {
        func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
        let year = zip(1..., lengths).flatMap { month, length in (1...length).map { "\(two(month))-\(two($0))" } }
        return year + year + year.prefix(31)
    }()

    static let days = 730

    /// By day: neither Saturday, Sunday nor holiday. 2026-01-01 was a Thursday.
    private static let workdays: [Bool] = dates.indices.map { day in
        let isWeekend = day % 7 == 2 || day % 7 == 3
        let holidays = day < 365 ? holidays2026 : day < 730 ? holidays2027 : ["01-01", "01-10"]
        return !isWeekend && !holidays.contains(dates[day])
    }

    private static let yearEnds: [Bool] = dates.map { ["12-29", "12-30", "12-31", "01-01", "01-02", "01-03"].contains($0) }

    private static func isWorkday(_ day: Int) -> Bool { workdays[day] }
    private static func isYearEnd(_ day: Int) -> Bool { yearEnds[day] }

    // MARK: States

    /// A quarter of an hour divides all times of the page.
    private static let step = 15
    private static let stepsOfDay = 96

    private let number: String
    private var isOpen: [Bool] = []
    /// By step, the first later one at which the line opens or closes; past the end where it never does.
    private var change: [Int] = []

    /// The line as it is for speakers of one language.
    init(_ number: String, for language: String, isLoss: Bool) {
        self.number = number
        guard Self.isAnswered(number, in: language, isLoss: isLoss, day: 0, minute: 0) != nil else { return }
        for day in Self.dates.indices {
            for step in 0..<Self.stepsOfDay {
                isOpen.append(Self.isAnswered(number, in: language, isLoss: isLoss, day: day, minute: step * Self.step) == true)
            }
        }
        change = isOpen.map { _ in isOpen.count }
        for step in isOpen.indices.dropLast().reversed() {
            change[step] = isOpen[step + 1] == isOpen[step] ? change[step + 1] : step + 1
        }
    }

    func state(at minute: Int) -> State {
        guard !isOpen.isEmpty else { return .unknown }
        let step = minute / Self.step
        let next = change[step]
        if next == isOpen.count { return isOpen[step] ? .openAlways : .unknown }
        return isOpen[step] ? .openUntil(next * Self.step) : .closedUntil(next * Self.step)
    }
}
