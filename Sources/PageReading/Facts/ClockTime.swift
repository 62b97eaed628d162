/// A time of day as written: the half of the day may have to be taken from the other end of a span.
struct ClockTime: Equatable {
    enum Half { case morning, afternoon }

    var hour: Int
    var minute: Int
    var half: Half?
    /// A number alone ("9" in 9～17時), which is a time only beside a proper one.
    var isBare: Bool
    var range: Range<Int>

    /// Nil where no time begins here. Hours are 0–30 (a span may run past midnight as 26時), minutes 0–59.
    init?(_ line: FoldedLine, at start: Int) {
        var scanner = LineScanner(line, at: start)
        if let word = scanner.takeWord(["正午", "noon", "midnight", "零時"]) {
            self.init(hour: word == "noon" || word == "正午" ? 12 : 24, minute: 0, half: nil, isBare: false, range: start..<scanner.at)
            return
        }
        var half: Half?
        if scanner.take("午前") { half = .morning } else if scanner.take("午後") { half = .afternoon }
        scanner.skipBlanks()
        guard let before = Optional(line[scanner.at - 1]), before?.isASCIIDigit != true,
            let hour = scanner.digits(upTo: 2), hour <= 30, line[scanner.at]?.isASCIIDigit != true
        else { return nil }
        var minute = 0
        var isBare = half == nil
        if line[scanner.at] == ":" || line[scanner.at] == "." && line[scanner.at + 3]?.isASCIIDigit != true,
            line[scanner.at + 1]?.isASCIIDigit == true, line[scanner.at + 2]?.isASCIIDigit == true
        {
            let isColon = line[scanner.at] == ":"
            scanner.at += 1
            minute = scanner.digits(upTo: 2) ?? 0
            // "9.30" is a time only with a.m. or p.m.
            isBare = isBare && !isColon
        } else if scanner.take("時") {
            isBare = false
            if line[scanner.at] == "間" { return nil }
            if scanner.take("半") {
                minute = 30
            } else {
                let here = scanner.at
                if let value = scanner.digits(upTo: 2), scanner.take("分") { minute = value } else { scanner.at = here }
            }
        }
        let here = scanner.at
        scanner.skipBlanks()
        if scanner.takeWord(["a.m.", "a.m", "am"]) != nil {
            (half, isBare) = (.morning, false)
        } else if scanner.takeWord(["p.m.", "p.m", "pm"]) != nil {
            (half, isBare) = (.afternoon, false)
        } else {
            scanner.at = here
        }
        guard minute < 60 else { return nil }
        self.init(hour: hour, minute: minute, half: half, isBare: isBare, range: start..<scanner.at)
    }

    private init(hour: Int, minute: Int, half: Half?, isBare: Bool, range: Range<Int>) {
        self.hour = hour
        self.minute = minute
        self.half = half
        self.isBare = isBare
        self.range = range
    }

    /// Minutes after midnight.
    var minutes: Int {
        switch half {
        case .afternoon where hour < 12: (hour + 12) * 60 + minute
        case .morning where hour == 12: minute
        default: hour * 60 + minute
        }
    }
}
