import Catalog

/// Conditions and cautions in a line, in the page's own words.
enum StatementParser {
    /// The clauses that say for whom or in which case something holds: "If you do not have …", 〜の場合, 〜の方は.
    static func conditions(in text: String) -> [Statement] { conditions(in: FoldedLine(text)) }

    private static let hints: WordSet = ["if", "in case", "in the case", "when you", "those who", "people who", "unless", "anyone who", "合", "時に", "際は", "際には", "方", "かた", "とき", "人は", "世帯", "対象", "に限", "お子", "子ども", "団体は", "児童は", "生徒は", "学生は"]

    private static let viewers: WordSet = ["adobe", "acrobat", "pdf形式のファイル", "pdfファイルを", "pdfファイルの閲覧", "pdf viewer"]

    static func conditions(in line: FoldedLine) -> [Statement] {
        var found: [Statement] = []
        // How to open the page's files is on every page, and no matter of the city's.
        guard hints.isIn(line, asWords: false), !line.contains(anyOf: viewers) else { return found }
        for range in sentences(in: line) {
            guard let clause = condition(in: line, range) else { continue }
            let statement = Statement(text: clause)
            if !found.contains(statement) { found.append(statement) }
        }
        return found
    }

    /// Whether a text is a condition and nothing else.
    static func isCondition(_ text: String) -> Bool {
        conditions(in: text).contains { $0.text.width * 10 >= text.width * 8 }
    }

    private static let englishStarts: WordSet = [
        "if ", "in case of ", "in case you ", "in the case of ", "when you ", "those who ", "for those who ", "people who ", "unless ", "anyone who ",
    ]
    private static let whos: WordSet = ["those who ", "for those who ", "people who ", "anyone who "]
    /// What a Japanese condition ends with, where a comma, colon or the line's end follows.
    private static let endings = [
        "場合には", "場合は", "場合、", "の場合", "ときには", "ときは", "時には", "方には", "方は", "の方", "かたは", "人は", "場合", "いる方", "ない方", "する方", "れる方", "った方",
        "世帯は", "世帯には", "際は", "際には", "場合でも", "場合を除き", "場合を除いて", "方に、", "方が、", "に限ります", "に限らせ", "が対象",
    ]
    /// What ends a clause only where the sentence goes on to say what such people may or should do.
    private static let subjects: WordSet = ["方は", "方が", "お子さまは", "お子様は", "子どもは", "児童は", "生徒は", "学生は", "団体は"]
    private static let endingWords = WordSet(endings)
    /// A clause that only ends like one: この場合は, 次の方は.
    private static let empty = ["この", "その", "次の", "以下の", "下記の", "上記の", "どの", "いずれの", "すべての", "多くの", "一方は", "見方", "書き方", "作り方", "仕方", "夕方"]

    private static func condition(in line: FoldedLine, _ range: Range<Int>) -> String? {
        if let start = englishStarts.match(line, at: range.lowerBound, asWord: false), start.end <= range.upperBound {
            var end = line.find(",", from: range.lowerBound, to: range.upperBound)?.lowerBound
                ?? line.find(":", from: range.lowerBound, to: range.upperBound)?.lowerBound ?? range.upperBound
            // "Those who cannot pay should consult the counter": who, without what they should do.
            if whos.match(line, at: range.lowerBound, asWord: false) != nil {
                for verb in [" should ", " must ", " need to ", " will ", " are required ", " are asked "] {
                    if let found = line.find(verb, from: start.end, to: end) { end = found.lowerBound }
                }
            }
            let clause = line.wording(range.lowerBound..<end).trimmed(of: ".:")
            return clause.contains(" ") && clause.width <= 240 ? clause : nil
        }
        guard endingWords.isIn(line, asWords: false) || line.contains(anyOf: subjects), line.wording(range).isEastAsian, !isQuestion(line, range)
        else { return nil }
        var best: Int?
        for ending in endings {
            var from = range.lowerBound
            while let place = line.find(ending, from: from, to: range.upperBound) {
                from = place.upperBound
                let next = line[place.upperBound]
                let isBound = ending.hasPrefix("に限")
                let stops = ending.hasSuffix("、") || isBound || ending == "場合には" || place.upperBound == range.upperBound
                    || next.map { "、,:)(は」".unicodeScalars.contains($0) || ending == "が対象" && "でとに".unicodeScalars.contains($0) } ?? true
                guard stops, place.lowerBound - range.lowerBound >= 3 || place.upperBound - range.lowerBound >= 5 else { continue }
                let end = isBound ? place.lowerBound : ending.hasSuffix("、") ? place.upperBound - 1 : place.upperBound
                if best.map({ end < $0 }) ?? true { best = end }
                break
            }
        }
        if best == nil { best = subject(in: line, range) }
        guard var best, isTold(line, from: best, to: range.upperBound) else { return nil }
        // 飼い主の方、または見かけた方は: both.
        if line.ends("方", at: best), line[best] == "、", let or = ["もしくは", "または", "又は", "あるいは"].first(where: { line.stands($0, at: best + 1) }),
            let other = line.find("方は", from: best + or.count, to: min(range.upperBound, best + 60))
        {
            best = other.upperBound - 1
        }
        // "In the case of a transfer, where there are more than two": the case that decides stands last.
        if line.stands("場合", at: best - 2), line[best] == "、", let last = line.find("場合は", from: best, to: range.upperBound), last.upperBound - range.lowerBound <= 90 {
            best = last.upperBound
        }
        // "…を行いますので、希望する方": the reason before it is none of the condition's.
        var start = range.lowerBound
        for joint in ["ので、", "ため、", "が、", "なお、", "また、", "ただし、", "ただし", "について、"] {
            var from = start
            while let found = line.find(joint, from: from, to: best) {
                from = found.upperBound
                if best - from >= 5 { start = from }
            }
        }
        // 使用料は、村民は1,000円、村外の方は2,000円
        if line.ends("方", at: best) {
            for joint in ["料は、", "額は、", "費は、", "円、"] {
                if let found = line.find(joint, from: start, to: best), best - found.upperBound >= 3 { start = found.upperBound }
            }
            if let last = line.find("円、", from: start, to: best), best - last.upperBound >= 3 { start = last.upperBound }
        }
        // 委任状（代理人の場合）: the bracket's own words are the condition.
        if let open = line.scalars[start..<best].lastIndex(of: "("), !line.scalars[open..<best].contains(")"), best - open > 4 { start = open + 1 }
        // 4すでに犬を飼っている場合: the number of an entry, glued on.
        while start < best, line[start] == " " { start += 1 }
        if HeadingMark.isGlued(line, at: start) { start += 1 }
        // 18歳以上の方（高校生を除く）
        if line[best] == "(", let close = line.find(")", from: best, to: range.upperBound), line.find("除", from: best, to: close.lowerBound) != nil { best = close.upperBound }
        var clause = line.wording(start..<best).trimmed(of: "・、：:(（※*")
        for particle in ["には", "でも", "は", "に", "が"] where clause.hasSuffix(particle) { clause = String(clause.dropLast(particle.count)) }
        // （祝日の場合は翌日）shifts a closed day.
        if clause.contains("祝日") || clause.contains("休日"), line.find("翌", from: best, to: min(line.count, best + 8)) != nil { return nil }
        // A photo "of the front only" is no person, and a reader of the page no applicant.
        if clause.hasSuffix("もの") || clause.contains("このページを") { return nil }
        if ["次のいずれか", "以下のいずれか", "下記のいずれか", "次のすべて", "次の要件"].contains(where: { clause.hasPrefix($0) }), clause.width <= 60 { return nil }
        let isEmpty = empty.contains { clause.hasPrefix($0) && clause.width <= 16 || clause.hasSuffix($0) }
        return clause.width <= 200 && clause.width >= 6 && !isEmpty ? clause : nil
    }

    private static let permissions: WordSet = ["できます", "できません", "対象"]
    private static let requests: WordSet = ["ください", "下さい", "できます", "できません", "必要です", "お願い", "入れません", "ご遠慮", "お断り"]

    /// 講習を受けた方が会えます, 市外の方は窓口へお越しください: the subject of what is granted or asked.
    private static func subject(in line: FoldedLine, _ range: Range<Int>) -> Int? {
        guard line.contains(anyOf: subjects) else { return nil }
        for (ending, verdicts) in [("方が", permissions)] + ["方は", "お子さまは", "お子様は", "子どもは", "児童は", "生徒は", "学生は", "団体は"].map({ ($0, requests) }) {
            guard let place = line.find(ending, from: range.lowerBound, to: range.upperBound), place.lowerBound - range.lowerBound >= 4,
                FoldedLine(line, place.upperBound..<range.upperBound).contains(anyOf: verdicts),
                !["良", "よい", "よろ", "いい"].contains(where: { line.stands($0, at: place.upperBound) })
            else { continue }
            return place.upperBound - 1
        }
        return nil
    }

    private static func isQuestion(_ line: FoldedLine, _ range: Range<Int>) -> Bool {
        line[range.upperBound - 1] == "?" || line.ends("ですか", at: range.upperBound) || line.ends("ますか", at: range.upperBound)
            || line.find("ですか?", from: range.lowerBound, to: range.upperBound) != nil
    }

    /// Of what follows from a case, the words that speak to a resident. What an animal does, or a disease, is no matter of the city's.
    private static let outcomes: WordSet = [
        "ください", "下さい", "お願い", "必要", "でき", "いただ", "頂", "対象", "限", "無料", "有料", "円", "免除", "減額", "支給", "交付", "発行", "申請", "申込", "申し込", "届",
        "提出", "持参", "お持ち", "相談", "連絡", "問い合わせ", "問合せ", "電話", "受け付け", "受付", "お受け", "断", "不要", "ましょう", "決定", "説明", "紹介", "確認", "手続", "案内", "送",
        "知らせ", "掲載", "追加", "変更", "取消", "返却", "返還", "登録", "納", "払", "判断", "委任", "同伴", "同意", "窓口", "不可", "可能", "入れません", "利用", "入場", "次の", "以下の", "ご遠慮", "募集", "添付", "記入", "別途", "写し", "承諾", "許可",
    ]

    /// Whether a case has a consequence for a resident: one stands behind it, or the line says nothing else.
    private static func isTold(_ line: FoldedLine, from end: Int, to limit: Int) -> Bool {
        var start = end
        if line[start] == "(", let close = line.find(")", from: start, to: limit) { start = close.upperBound }
        while start < limit, let scalar = line[start], "、,:()はにもでが。」".unicodeScalars.contains(scalar) { start += 1 }
        // "For those who like it," and the line's end: half a sentence of praise.
        if start >= limit { return !(line.ends("方", at: end) && line[end] == "、") }
        let rest = FoldedLine(line, start..<limit)
        // A full stop within the sentence's bracket does not end it.
        return (rest.contains(anyOf: outcomes) || rest.ends("こと", at: rest.count)) && !(line.ends("の場合", at: end) && rest.ends("ことはありません", at: rest.count))
    }

    /// The sentences of a line; a bracket round one does not count.
    private static func sentences(in line: FoldedLine) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        for position in 0..<line.count {
            let isEnd = line[position] == "。" || line[position] == "." && line[position + 1] == " " && line[position - 1]?.isASCIIDigit != true
            guard isEnd || position == line.count - 1 else { continue }
            var from = start
            if start == 0, let mark = HeadingMark(line), mark.number != nil { from = mark.length }
            // 注1 …
            if start == 0, line[0] == "注", line[1]?.isASCIIDigit == true { from = (1..<line.count).first { line[$0]?.isASCIIDigit != true && !") :".unicodeScalars.contains(line[$0] ?? "x") } ?? 0 }
            while from <= position, let scalar = line[from], " (・※*".unicodeScalars.contains(scalar) { from += 1 }
            let end = isEnd ? position : position + 1
            if from < end { ranges.append(from..<end) }
            start = position + 1
        }
        return ranges
    }

    // MARK: Cautions

    private static let cautionLabels = ["注意事項", "ご注意", "注意点", "留意事項", "注意", "caution", "cautions", "note", "notes", "important", "please note", "attention", "warning"]

    /// Whether what stands under a heading are cautions.
    static func headsCautions(_ heading: String) -> Bool {
        guard heading.width <= 60 else { return false }
        let core = FoldedLine(heading.trimmed(of: "()（）[]【】<>≪≫■●◆○◎※！!：:"))
        let plain = core.folded(0..<core.count)
        return cautionLabels.contains(plain) || ["注意事項", "ご注意ください", "注意点", "留意事項"].contains { plain.hasSuffix($0) }
    }

    /// The text of a note (※, *, （注）, "Note:") without its mark, also of one in the middle of a line.
    static func caution(in text: String) -> Statement? { caution(in: FoldedLine(text)) }

    private static let cautionStarts: WordSet = ["note:", "note)", "caution:", "please note", "warning:", "important:", "attention:"]

    static func caution(in line: FoldedLine) -> Statement? {
        var start: Int?
        var mark = 0
        while let scalar = line[mark], " (（".unicodeScalars.contains(scalar) { mark += 1 }
        if line[mark] == "※" || line[mark] == "*" {
            start = mark
        } else if line[mark] == "注", let next = line[mark + 1], next == ")" || next == ":" || next.isASCIIDigit || next == "意" || next == "記" {
            start = mark
        } else if line.stands("ご注意", at: mark) || line.stands("御注意", at: mark), let next = line[mark + 3], next == ":" || next == ")" || next == "】" {
            return whole(line, from: mark + 4)
        } else if cautionStarts.begins(line, at: mark) {
            start = mark
        } else if let inner = line.find("※"), inner.lowerBound > 0, line[inner.lowerBound - 1] != "(", line.count - inner.upperBound >= 4 {
            // "cage ※ no cardboard boxes"; （※） alone refers to a note elsewhere.
            start = inner.lowerBound
        }
        guard var at = start else { return nil }
        while let scalar = line[at], " (※*注意記:)1234567890".unicodeScalars.contains(scalar) {
            // ※2026年1月から: a year is none of the mark's numbers.
            if scalar.isASCIIDigit {
                var end = at
                while line[end]?.isASCIIDigit == true { end += 1 }
                if end - at > 2 || "年月日時人歳円点部通割%".unicodeScalars.contains(line[end] ?? " ") { break }
            }
            // "注意してください" keeps its verb; "※1 text" loses its number.
            if scalar == "意" || scalar == "記", line[at + 1].map({ " :)】".unicodeScalars.contains($0) }) != true { return whole(line, from: max(0, at - 1)) }
            if scalar.isASCIIDigit, line[at - 1]?.isASCIIDigit != true, line[at - 1] != "※", line[at - 1] != "*", line[at - 1] != "注" { break }
            at += 1
        }
        if line.find("note:", from: at, to: at + 5) != nil || line.find("note)", from: at, to: at + 5) != nil { at += 5 }
        if line.find("caution:", from: at, to: at + 8) != nil || line.find("warning:", from: at, to: at + 8) != nil { at += 8 }
        return whole(line, from: at)
    }

    private static let warnings: WordSet = [
        "ご了承", "御了承", "ご注意ください", "ご注意下さい", "注意してください", "注意して下さい", "ご留意", "よくお読み", "お気をつけ", "気を付けて", "ご承知おき", "ご遠慮ください", "ご遠慮下さい", "お控えください",
        "おやめください", "予約制", "要予約", "予約が必要", "事前予約", "事前の予約", "事前に予約", "予約をお願い", "事前に連絡", "事前にご連絡", "事前に電話", "事前にお電話", "来所前に", "来庁前に", "先着順",
        "窓口業務を終了", "を閉鎖しま", "を廃止しま", "は閉鎖しま", "は廃止しま", "に移転しま", "へ移転しま", "please note", "be careful", "please be aware", "by appointment only",
        "appointment is required", "appointments are required", "reservation is required", "reservations are required", "first-come", "first come", "be sure to",
        "make sure", "please do not", "permanently closed", "has moved to", "please refrain",
    ]
    private static let duties: WordSet = ["ください", "下さい", "お願い", "ましょう"]
    /// Of the site itself: its advertisers, viewers, translations and scripts.
    private static let siteWords: WordSet = [
        "広告", "バナー", "翻訳", "原文", "cookie", "クッキー", "javascript", "ブラウザ", "adobe", "acrobat", "translation", "translated", "translator", "advertis", "browser",
    ]

    /// The sentences that warn by their words alone: ご了承ください, 必ず…してください, 予約制, "please note", "be careful".
    static func warnings(in line: FoldedLine) -> [Statement] {
        let isDuty = line.contains("必ず")
        let exceptions = exceptions(in: line)
        if !exceptions.isEmpty { return exceptions }
        let notices = notices(in: line)
        if !notices.isEmpty { return notices }
        guard isDuty || line.contains(anyOf: warnings) || line.contains("do not "), !line.contains(anyOf: siteWords), line.count <= 600 else { return [] }
        var found: [Statement] = []
        let ranges = sentences(in: line)
        for range in ranges {
            let sentence = FoldedLine(line, range)
            guard sentence.contains(anyOf: warnings) || sentence.stands("do not ", at: 0) || isDuty && sentence.contains("必ず") && sentence.contains(anyOf: duties) else { continue }
            // "Please understand." alone says nothing.
            let start = range.count <= 12 ? ranges.last { $0.upperBound <= range.lowerBound }?.lowerBound ?? range.lowerBound : range.lowerBound
            let end = line[range.upperBound] == "。" || line[range.upperBound] == "." ? range.upperBound + 1 : range.upperBound
            if let statement = whole(line, from: start, to: end), !found.contains(statement) { found.append(statement) }
        }
        return found
    }

    private static let stops: WordSet = [
        "臨時休", "臨時に休", "臨時閉", "休止", "停止", "休業", "休館", "休み", "閉庁", "閉館", "閉鎖", "いただけません", "できません", "なれません", "行いません", "suspended", "unavailable", "not available", "closed",
    ]

    /// What a city ends that residents use; a treatment of an animal or a meeting is none.
    private static let services: WordSet = [
        "受付", "受け付け", "申請", "申込", "申し込み", "窓口", "サービス", "取扱", "取り扱い", "発行", "交付", "募集", "配布", "販売", "提供", "業務", "手続", "開設", "運用", "利用", "電話", "制度", "事業", "支所", "出張所", "センター",
        "service", "application", "reception", "counter", "office", "registration", "system",
    ]

    /// The sentences that tell what has ended, or what is closed once on certain days: システムメンテナンスのため12月5日は休止します.
    static func notices(in line: FoldedLine) -> [Statement] {
        guard line.count <= 600, EndedService.isTold(in: line) || line.contains(anyOf: stops) && HoursParser.isOnce(line, YearlyDates.periods(in: line)) else { return [] }
        return sentences(in: line).compactMap { range in
            let sentence = FoldedLine(line.wording(range))
            guard EndedService.isTold(in: sentence) && sentence.contains(anyOf: services) || sentence.contains(anyOf: stops) && HoursParser.isOnce(sentence, YearlyDates.periods(in: sentence)) else { return nil }
            return whole(line, from: range.lowerBound, to: line[range.upperBound] == "。" || line[range.upperBound] == "." ? range.upperBound + 1 : range.upperBound)
        }
    }

    private static let disclaimers: WordSet = ["責任", "保証", "推奨", "リンク先", "広告主", "スポンサー", "財源"]
    private static let arrivals: WordSet = ["までにお越し", "までにご来", "までに来所", "までに来庁", "までにお入り", "までにご入", "までに入館", "までに入場"]

    /// What stands beside hours and changes them for some: （ただし、出張所は16時まで）, 17時までにお越しください.
    private static func exceptions(in line: FoldedLine) -> [Statement] {
        let isAside = line.contains("ただし") || line.contains("但し")
        guard line.hasDigit, line.contains("時"), isAside || line.contains(anyOf: arrivals), line.count <= 300 else { return [] }
        func hasTime(_ range: Range<Int>) -> Bool { range.contains { line[$0]?.isASCIIDigit == true && (line[$0 + 1] == "時" || line[$0 + 1] == ":") } }
        if line.contains(anyOf: arrivals) { return hasTime(0..<line.count) ? whole(line, from: 0).map { [$0] } ?? [] : [] }
        for word in ["ただし", "但し"] {
            guard let start = line.find(word), line[start.lowerBound - 1] == "(" , let close = line.find(")", from: start.upperBound), hasTime(start.upperBound..<close.lowerBound) else { continue }
            return whole(line, from: start.lowerBound, to: close.lowerBound).map { [$0] } ?? []
        }
        return []
    }

    private static func whole(_ line: FoldedLine, from start: Int) -> Statement? { whole(line, from: start, to: line.count) }

    private static func whole(_ line: FoldedLine, from start: Int, to end: Int) -> Statement? {
        var text = line.wording(start..<end)
        // The bracket that held the whole note is closed without having been opened.
        if text.hasSuffix("）") || text.hasSuffix(")"), text.count(where: { "（(".contains($0) }) < text.count(where: { "）)".contains($0) }) {
            text = String(text.dropLast()).trimmed
        }
        // What the site says of its advertisers.
        let own = FoldedLine(text)
        if own.contains("広告"), own.mentions(disclaimers) { return nil }
        // "※ cats are as a rule," and a list: half a sentence warns of nothing.
        return text.width >= 4 && text.width <= 600 && !text.hasSuffix("、") && !text.hasSuffix(",") ? Statement(text: text) : nil
    }
}
