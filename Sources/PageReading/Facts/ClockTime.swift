/// A time of day as written: the half of the day may have to be taken from the other end of a span.
struct ClockTime: Equatable {
    enum Half { case morning, afternoon }

    var hour: Int
    var minute: Int
    var half: Half?
    /// A number alone ("9" in 9～17時), which is a time only beside a proper one.
    var isBare: Bool
    var range: Range<Int>

    /// Two of noon, then two of midnight.
    private static let names: WordSet = ["正午", "noon", "midnight", "零時"]
    /// Five of the morning, then five of the afternoon.
    private static let halves: WordSet = ["午前", "上午", "오전", "a.m.", "am", "午後", "下午", "오후", "p.m.", "pm"]

    /// Nil where no time begins here. Hours are 0–30 (a span may run past midnight as 26時), minutes 0–59.
    init?(_ line: FoldedLine, at start: Int) {
        guard let first = line[start], first.isASCIIDigit || "正零午nmap上下오中".unicodeScalars.contains(first) else { return nil }
        var scanner = LineScanner(line, at: start)
        var half: Half?
        if !first.isASCIIDigit {
            if let word = Self.names.match(line, at: start) {
                self.init(hour: word.place < 2 ? 12 : 24, minute: 0, half: nil, isBare: false, range: start..<word.end)
                return
            }
            if let word = Self.halves.match(line, at: start) { (half, scanner.at) = (word.place < 5 ? .morning : .afternoon, word.end) }
        }
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
        } else if ["時", "时", "點", "点", "시"].contains(where: { scanner.take($0) }) {
            isBare = false
            if let next = line[scanner.at], "間间간".unicodeScalars.contains(next) { return nil }
            if scanner.take("半") || scanner.take("반") {
                minute = 30
            } else {
                let here = scanner.at
                scanner.skipBlanks()
                if let value = scanner.digits(upTo: 2), scanner.take("分") || scanner.take("분") { minute = value } else { scanner.at = here }
            }
        } else if line[scanner.at] == "h", line[scanner.at + 1]?.isASCIILetter != true {
            // 8h30 as Portuguese pages write it
            scanner.at += 1
            isBare = false
            minute = scanner.digits(upTo: 2) ?? 0
        } else if line[scanner.at] == " ", line.find("giờ", from: scanner.at, to: scanner.at + 4) != nil {
            scanner.at += 4
            isBare = false
            let here = scanner.at
            scanner.skipBlanks()
            if let value = scanner.digits(upTo: 2) { minute = value } else { scanner.at = here }
        }
        let here = scanner.at
        scanner.skipBlanks()
        let isLetter = line[scanner.at] == "a" || line[scanner.at] == "p"
        if isLetter, scanner.takeWord(["a.m.", "a.m", "am"]) != nil {
            (half, isBare) = (.morning, false)
        } else if isLetter, scanner.takeWord(["p.m.", "p.m", "pm"]) != nil {
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
