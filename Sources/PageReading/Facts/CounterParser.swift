import Catalog

/// Counters: the office, with building and floor where the page gives them.
enum CounterParser {
    private static let officeWords: WordSet = [
        "office", "offices", "division", "divisions", "section", "sections", "department", "departments", "center", "centers", "centre", "centres", "bureau",
        "counter", "counters", "desk", "city hall", "town hall", "agency", "branch", "branches", "library", "libraries", "room", "window",
    ]
    /// With which the name of a desk ends, whatever building it is in.
    private static let deskEnds = ["課", "係", "室", "窓口", "担当", "班", "グループ", "チーム"]
    private static let buildingEnds = ["building", "bldg", "bldg.", "annex", "annexe", "tower"]
    private static let officeEnds = ["課", "係", "室", "センター", "部", "局", "所", "役場", "窓口", "担当", "グループ", "館", "コーナー", "プラザ", "署", "会", "公社", "機構", "組合", "会社", "財団"]

    private static let headings: WordSet = [
        "counter", "counters", "where to go", "where to apply", "where to submit", "places to go", "reception desk", "窓口", "受付場所", "申請場所",
        "申請先", "届出先", "届け出先", "提出先", "交付場所", "受取場所", "手続きできる場所", "手続きの場所", "取扱場所", "手続き場所", "届出場所",
    ]

    /// Whether what stands under a heading is a list of counters.
    static func isHeading(_ line: FoldedLine) -> Bool {
        line.mentions(headings) && !line.contains("電話相談") && !line.mentions(["phone counter"])
    }

    /// Whether a label of counters names one itself: 市民課窓口.
    static func isNamed(_ text: String) -> Bool { ["課", "係", "室", "部", "局", "役所", "センター"].contains { text.contains($0) } }

    /// Whether a name is that of an office rather than of a matter.
    static func isOffice(_ text: String) -> Bool {
        let line = FoldedLine(text)
        if line.mentions(officeWords) { return true }
        let tokens = text.unicodeScalars.split { " 　（(・、/".unicodeScalars.contains($0) }.map { String($0) }
        return tokens.contains { token in officeEnds.contains { token.hasSuffix($0) } }
    }

    /// With which the name of a place ends that receives people; a meeting or a museum is headed by its name too.
    private static let receivingEnds = ["課", "係", "室", "窓口", "センター", "支所", "出張所", "役所", "役場", "コーナー", "事務所", "分室", "連絡所", "担当"]
    private static let receivingWords: WordSet = ["office", "division", "section", "department", "center", "centre", "counter", "desk", "city hall", "town hall", "branch", "window"]

    /// The counter that a heading names: 市民課（本庁舎1階）. Whether it is one, what stands below it tells.
    static func heading(_ text: String) -> Counter? {
        let line = FoldedLine(text)
        let start = HeadingMark(line).map { $0.number != nil || $0.length == 1 ? $0.length : 0 } ?? 0
        let own = line.wording(start..<line.count)
        guard own.width <= 80, !HeadingRules.isSentence(own), !HeadingRules.opensContact(own), !isHeading(FoldedLine(own)) || isNamed(own), !CaseWords.areIn(own),
            var counter = parse(own, isListed: true), let name = counter.names.first, counter.building.map({ !FoldedLine($0).hasDigit || counter.floor != nil }) ?? true
        else { return nil }
        // お問い合わせ先 市民課（1階）
        counter.names.removeAll { $0 != name && HeadingRules.opensContact($0) }
        let isOwn = name.isEastAsian ? receivingEnds.contains { name.hasSuffix($0) } : receivingWords.isIn(FoldedLine(name))
        return isOwn && name.width <= 60 ? counter : nil
    }

    private static let placeLabels: Set<String> = ["場所", "窓口", "受付場所", "place", "location", "where"]

    /// Building and floor in a line that tells where something is and names no office: 場所：本庁舎1階.
    static func place(in line: FoldedLine) -> (building: String?, floor: String)? {
        guard line.count <= 60, let floor = floor(in: line) else { return nil }
        let start = line.find(":").map(\.upperBound) ?? line.find("|").map(\.upperBound) ?? 0
        guard start == 0 || isPlaceLabel(line.wording(0..<start - 1)) || line.folded(0..<start - 1).hasSuffix("場所"), start <= floor.range.lowerBound else { return nil }
        let building = place(FoldedLine(line, start..<line.count), 0..<line.count - start, without: floor.range.lowerBound - start..<floor.range.upperBound - start)
        guard building.map({ !FoldedLine($0).hasDigit && !HeadingRules.isSentence($0) && !deskEnds.contains(where: $0.hasSuffix) }) ?? true else { return nil }
        return (building, floor.name)
    }

    static func isPlaceLabel(_ text: String) -> Bool { placeLabels.contains(FoldedLine(text.trimmed(of: "：:■●◆○")).folded(0..<text.unicodeScalars.count)) }

    /// Whether a row's head names a counter, and is no label of what the row tells of one (場所, 受付時間).
    static func isListedName(_ text: String) -> Bool { !isPlaceLabel(text) && (isOffice(text) || floor(in: FoldedLine(text)) != nil) }

    /// `isListed` says that the line stands in a list of counters, so that a name alone is one.
    static func parse(_ text: String, isListed: Bool) -> Counter? {
        if let inner = named(in: text) { return parse(inner, isListed: isListed) }
        let line = FoldedLine(text)
        let floor = floor(in: line)
        guard floor != nil || isListed, text.width <= 200, !line.contains("〒") else { return nil }
        var name = text
        var building: String?
        var outer: String?
        if let floor {
            if let open = line.scalars[..<floor.range.lowerBound].firstIndex(of: "("), open > 0,
                line.scalars[open..<floor.range.lowerBound].firstIndex(of: ")") == nil
            {
                let close = line.scalars[floor.range.upperBound...].firstIndex(of: ")") ?? line.count
                name = line.wording(0..<open)
                building = place(line, open + 1..<close, without: floor.range)
            } else if let colon = line.find(":", from: floor.range.upperBound) {
                name = line.wording(colon.upperBound..<line.count)
                building = place(line, 0..<colon.lowerBound, without: floor.range)
            } else {
                let before = line.wording(0..<floor.range.lowerBound).trimmed(of: ",、()（）[]【】")
                let after = line.wording(floor.range.upperBound..<line.count).trimmed(of: ",、()（）[]【】")
                if text.isEastAsian {
                    // 市役所本庁舎1階 市民課: the place comes first.
                    if after.isEmpty, deskEnds.contains(where: { before.hasSuffix($0) }) {
                        // 中央区役所 市民課 2階: the desk stands directly before its floor.
                        name = before
                    } else if let blank = before.unicodeScalars.lastIndex(where: \.isBlank), after.isEmpty {
                        name = String(before.unicodeScalars[..<blank]).trimmed
                        building = String(before.unicodeScalars[blank...]).trimmed
                    } else {
                        name = after.isEmpty ? before : after
                        building = after.isEmpty ? nil : before
                    }
                } else {
                    name = before.isEmpty ? after : before
                    building = before.isEmpty ? nil : place(line, floor.range.upperBound..<line.count, without: floor.range)
                }
            }
        } else if let colon = line.find(":"), colon.lowerBound > 0, colon.upperBound < line.count {
            // "Each General Branch Office: Community Welfare and Services"
            outer = line.wording(0..<colon.lowerBound)
            name = line.wording(colon.upperBound..<line.count)
        }
        if text.isEastAsian, floor == nil, let open = line.find("("), open.lowerBound > 0 {
            // A bracket without a floor names the building: 市民課（本庁舎）.
            let close = line.find(")", from: open.upperBound)?.lowerBound ?? line.count
            building = line.wording(open.upperBound..<close)
            name = line.wording(0..<open.lowerBound)
        }
        // "Come to the Insurance Section"
        let lead = FoldedLine(name)
        if let verb = visits.match(lead, at: 0) {
            var scanner = LineScanner(lead, at: verb.end)
            scanner.skipBlanks()
            if scanner.takeWord(["the", "our"]) != nil { scanner.skipBlanks() }
            name = lead.wording(scanner.at..<lead.count)
        }
        var names = split(name)
        if let outer { names += split(outer) }
        // "Residents' Registry Section, Main Building 1st Floor"
        if building == nil, names.count > 1, let place = names.last, buildingEnds.contains(where: { place.lowercased().hasSuffix($0) }) {
            building = place
            names.removeLast()
        }
        guard let first = names.first, first.width <= 120 else { return nil }
        // Away from a list of counters, only the name of an office makes a place a counter.
        if !isListed, !names.contains(where: isOffice) { return nil }
        // 宿直室（夜間・休日）says when, not where.
        if let place = building.map({ FoldedLine($0) }), place.text.isEmpty || place.contains("夜間") || !DayMention.find(in: place).isEmpty { building = nil }
        let isClass = names.contains { name in
            let folded = FoldedLine(name)
            return folded.find("each ")?.lowerBound == 0 || name.hasPrefix("各") || folded.find("all ")?.lowerBound == 0 || folded.find("any ")?.lowerBound == 0
                || folded.contains("(each ") || folded.contains("(all ")
        }
        return Counter(names: names, building: building, floor: floor?.name, isClass: isClass)
    }

    /// What names the counter, where a label or brackets stand round it: 場所：本庁舎1階 市民課, 申請窓口（本庁舎1階 市民課）, （本庁舎1階 市民課）.
    private static func named(in text: String) -> String? {
        guard text.utf8.count <= 600 else { return nil }
        let line = FoldedLine(text)
        func isLabel(_ range: Range<Int>) -> Bool {
            let label = FoldedLine(line.wording(range).trimmed(of: "■●◆○◎・ 　"))
            return label.count > 0 && label.count <= 12 && (label.mentions(headings) || isPlaceLabel(label.text)) && !isNamed(label.text)
        }
        if let colon = line.find(":"), isLabel(0..<colon.lowerBound), colon.upperBound < line.count { return line.wording(colon.upperBound..<line.count) }
        guard let open = line.find("("), line[line.count - 1] == ")", line.find("(", from: open.upperBound) == nil else { return nil }
        let inner = line.wording(open.upperBound..<line.count - 1)
        return isOffice(inner) && (open.lowerBound == 0 || isLabel(0..<open.lowerBound)) ? inner : nil
    }

    private static let visits: WordSet = [
        "please come to", "please go to", "please visit", "please apply at", "come to", "go to", "visit", "apply at", "ask at", "inquire at", "report to", "submit to", "at",
    ]

    /// From the office itself outwards: English pages write it in that order, Japanese ones the other way round.
    private static func split(_ name: String) -> [String] {
        let trimmed = name.trimmed(of: ",、:：・-")
        if trimmed.isEastAsian {
            return trimmed.unicodeScalars.split { $0.isBlank || $0 == "、" || $0 == "," }.map { String($0) }.reversed()
        }
        return trimmed.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
    }

    private static func place(_ line: FoldedLine, _ range: Range<Int>, without floor: Range<Int>) -> String? {
        let before = line.wording(range.lowerBound..<max(range.lowerBound, floor.lowerBound)).trimmed(of: "(),、（）")
        var after = line.wording(min(range.upperBound, floor.upperBound)..<range.upperBound).trimmed(of: "(),、（）")
        for word in ["of the ", "of ", "in the ", "in ", "の"] where after.lowercased().hasPrefix(word) {
            after = String(after.dropFirst(word.count))
            break
        }
        let place = [before, after].filter { !$0.isEmpty }.joined(separator: " ")
        return place.isEmpty ? nil : place
    }

    private static let ordinals = ["first": "1", "second": "2", "third": "3", "fourth": "4", "fifth": "5", "sixth": "6", "seventh": "7", "ground": "1"]

    /// "1st floor", "third floor", "floor 2", 3F, 3階, 地下1階, B1.
    static func floor(in line: FoldedLine) -> (name: String, range: Range<Int>)? {
        guard line.hasDigit || line.present.mayContain("f") else { return nil }
        for position in 0..<line.count {
            guard let here = line[position], here.isASCIIDigit || here == "地" || here.isASCIILetter, line[position - 1]?.isASCIIDigit != true,
                line[position - 1]?.isASCIILetter != true
            else { continue }
            var scanner = LineScanner(line, at: position)
            if here.isASCIILetter {
                guard "fstgbe".unicodeScalars.contains(here) else { continue }
                for (word, name) in ordinals where scanner.takeWord([word]) != nil {
                    scanner.skipBlanks()
                    if scanner.takeWord(["floor"]) != nil { return (name, position..<scanner.at) }
                    scanner.at = position
                }
                if scanner.takeWord(["basement floor", "basement"]) != nil { return ("B1", position..<scanner.at) }
                if scanner.takeWord(["floor"]) != nil {
                    scanner.skipBlanks()
                    if let number = scanner.digits(upTo: 2) { return (String(number), position..<scanner.at) }
                }
                scanner.at = position
                if scanner.take("b"), let number = scanner.digits(upTo: 1), scanner.takeWord(["f", "floor"]) != nil || scanner.take("階") {
                    return ("B\(number)", position..<scanner.at)
                }
                continue
            }
            let isBasement = scanner.take("地下")
            guard let number = scanner.digits(upTo: 2) else { continue }
            if scanner.take("階") {
                // 5階建て says how high a building is.
                if line[scanner.at] == "建" { continue }
                return (isBasement ? "B\(number)" : String(number), position..<scanner.at)
            }
            if scanner.takeWord(["f"]) != nil { return (String(number), position..<scanner.at) }
            if scanner.takeWord(["st", "nd", "rd", "th"]) != nil {
                scanner.skipBlanks()
                if scanner.takeWord(["basement floor"]) != nil { return ("B\(number)", position..<scanner.at) }
                if scanner.takeWord(["floor", "fl", "flr"]) != nil { return (String(number), position..<scanner.at) }
            }
        }
        return nil
    }
}
