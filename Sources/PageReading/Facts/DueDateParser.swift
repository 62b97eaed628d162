import Catalog

/// Days by which something must be done: 1月31日まで, 締切：令和8年1月31日, "by January 31".
///
/// The end of a closed period, of an event or of what a page merely tells is none: the line must speak of what the resident
/// does, or call the day a deadline.
enum DueDateParser {
    private static let acts: WordSet = [
        "申請", "提出", "申込", "申し込", "届出", "届け出", "届け", "応募", "手続", "納付", "納めて", "支払", "返却", "返送", "返信", "予約", "必着", "消印", "お送り", "送付",
        "連絡", "登録", "申告", "募集", "受付期間", "受け付け", "更新して", "apply", "application", "applications", "submit", "submitted", "pay", "paid", "payment", "return",
        "register", "send", "reach", "file", "report", "notify", "reserve", "reservation", "enroll", "renew",
    ]
    private static let names: WordSet = [
        "締切", "締め切り", "〆切", "申請期限", "提出期限", "申込期限", "申し込み期限", "受付期限", "納期限", "納付期限", "支払期限", "期限", "期日", "申込期間", "申請期間", "応募期間", "募集期間",
        "deadline", "due date", "closing date", "due by", "due on",
    ]
    private static let others: WordSet = [
        "休み", "休館", "休業", "閉庁", "休止", "閉鎖", "工事", "有効", "使用期限", "消費期限", "賞味期限", "展示", "開催", "現在", "closed", "valid", "no service", "held from",
    ]
    private static let before: [String] = ["by ", "no later than ", "not later than ", "until ", "till ", "on or before ", "due ", "due on ", "due by "]
    private static let hints = ScalarSet("0123456789")

    static func find(in line: FoldedLine) -> [DueDate] {
        guard line.present.mayContainAny(hints), line.count <= 600 else { return [] }
        guard line.contains(anyOf: names) || line.contains(anyOf: acts) else { return [] }
        var found: [DueDate] = []
        var position = 0
        while position < line.count {
            guard let date = CalendarDate(line, at: position) else {
                position += 1
                continue
            }
            position = date.range.upperBound
            let sentence = FoldedLine(line, sentence(in: line, around: date.range))
            let isNamed = sentence.contains(anyOf: names)
            guard isNamed || sentence.contains(anyOf: acts), !sentence.contains(anyOf: others) else { continue }
            var scanner = LineScanner(line, at: date.range.upperBound)
            scanner.skipBlanks()
            // A time of day may stand between: 1月31日（土）午後5時まで.
            if let time = ClockTime(line, at: scanner.at), !time.isBare { scanner.at = time.range.upperBound }
            let isLast = scanner.take("まで") || scanner.take("必着") || scanner.take("(必着") || scanner.take("消印") || scanner.take("締切") || scanner.take("が期限") || scanner.take("迄")
            let isBound = before.contains { line.ends($0, at: date.range.lowerBound) }
            guard isLast || isBound || isNamed && !startsRange(line, date) else { continue }
            let due = DueDate(year: date.year, month: date.month, day: date.day)
            if !found.contains(due) { found.append(due) }
        }
        return found
    }

    private static func sentence(in line: FoldedLine, around range: Range<Int>) -> Range<Int> {
        // "Feb. 10" and "a.m. on" end nothing.
        func ends(_ position: Int) -> Bool {
            line[position] == "。" || line[position] == ";" || line[position] == "." && line[position + 1] == " " && line[position - 4]?.isASCIILetter == true
                && line[position - 1]?.isASCIILetter == true && line.original(min(position + 2, line.count - 1)).properties.isUppercase
        }
        var (start, end) = (range.lowerBound, range.upperBound)
        while start > 0, !ends(start - 1) { start -= 1 }
        while end < line.count, !ends(end) { end += 1 }
        return start..<end
    }

    /// Whether another day follows as the end: 4月1日から…, April 1 to ….
    private static func startsRange(_ line: FoldedLine, _ date: CalendarDate) -> Bool {
        var scanner = LineScanner(line, at: date.range.upperBound)
        return scanner.takeSpanSign()
    }
}
