import Catalog
import HTMLReader

/// The day of a page's last update, from any of the spellings that cities use.
enum UpdateDate {
    private static let updateLabels = ["更新日", "最終更新", "更新:", "last updated", "last update", "updated on", "updated", "modified"]
    private static let otherLabels = ["掲載日", "公開日", "登録日", "作成日", "published", "posted", "date of issue"]

    /// A date of update before one of publication; the first of each. `yyyy-MM-dd`.
    static func find(in page: HTMLPage) -> String? {
        var published: String?
        for (index, node) in page.nodes.enumerated() where node.isText && node.content.count < 400 {
            guard node.parent >= 0, page[node.parent].name != .script, page[node.parent].name != .style else { continue }
            // 更新日 <span>2025</span>年<span>11</span>月<span>11</span>日
            if node.content.count < 60, mentionsUpdate(page.utf8[node.content]), let date = date(behind: index, in: page) { return date }
            guard mayHoldDate(page.utf8, node.content) else { continue }
            let text = page.text(of: index)
            let own = FoldedLine(text)
            guard let date = date(in: own) else { continue }
            // The label may stand in an element before: <dt>更新日</dt><dd>…</dd>.
            let before = (max(0, index - 6)..<index).filter { page[$0].isText }.map(page.text).joined(separator: " ")
            let line = FoldedLine(String(before.suffix(40)) + " " + text)
            let classes = (0..<3).reduce(into: (node.parent, "")) { result, _ in
                guard result.0 >= 0 else { return }
                result.1 += " " + (page.attribute(.classes, of: result.0) ?? "") + " " + (page.attribute(.id, of: result.0) ?? "")
                result.0 = page[result.0].parent
            }.1.lowercased()
            // 掲載日：2025年11月14日更新
            if updateLabels.contains(where: { line.contains($0) }) || own.contains("更新") || classes.contains("update") { return date }
            let isDateOnly = own.count <= 16 && (page[node.parent].name == .time || ["date", "day", "released"].contains { classes.contains($0) })
            if published == nil, otherLabels.contains(where: { line.contains($0) }) || isDateOnly { published = date }
        }
        return published
    }

    /// Whether a text holds 更新, by its bytes.
    private static func mentionsUpdate(_ text: ArraySlice<UInt8>) -> Bool {
        let word: [UInt8] = [0xE6, 0x9B, 0xB4, 0xE6, 0x96, 0xB0]
        var reached = 0
        for byte in text {
            reached = byte == word[reached] ? reached + 1 : byte == word[0] ? 1 : 0
            if reached == word.count { return true }
        }
        return false
    }

    /// The date in the pieces of text behind a label, with the label's own.
    private static func date(behind label: Int, in page: HTMLPage) -> String? {
        var text = ""
        for index in label..<min(page.nodes.count, label + 24) where page[index].isText {
            let piece = page.text(of: index).trimmed
            if index == label {
                guard let place = piece.firstRange(of: "更新") else { return nil }
                text = String(piece[place.lowerBound...])
                continue
            }
            // Only pieces of a date.
            guard piece.utf8.count <= 12 else { break }
            text += piece
            if text.hasSuffix("日") { break }
        }
        let line = FoldedLine(text)
        return line.count <= 30 ? date(in: line) : nil
    }

    /// Whether there are three digits of either width, or two and the 元 of a first year; what date has fewer?
    private static func mayHoldDate(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
        var figures = 0
        for position in range {
            switch utf8[position] {
            case 0x30...0x39: figures += 1
            case 0xE5, 0xEF:
                let (scalar, _) = FoldedLine.decode(utf8, position)
                if scalar == "元" || (0xFF10...0xFF19).contains(scalar.value) { figures += 1 }
            default: break
            }
        }
        return figures >= 3
    }

    /// As `CalendarDate` reads it, with its year, and with blanks round the signs, which stand in elements of their own: 2025 年 11 月 11 日.
    static func date(in line: FoldedLine) -> String? {
        let line = line.contains("年") && line.contains(" ") ? closed(line) : line
        for position in 0..<line.count {
            if let date = CalendarDate(line, at: position), let year = date.year { return CivilDay(year: year, month: date.month, day: date.day).iso }
        }
        return nil
    }

    private static func closed(_ line: FoldedLine) -> FoldedLine {
        let kept = line.scalars.indices.filter { position in
            guard line[position] == " ", let before = line[position - 1], let after = line[position + 1] else { return true }
            return !"年月和成".unicodeScalars.contains(before) && !"年月日".unicodeScalars.contains(after)
        }
        return FoldedLine(String(String.UnicodeScalarView(kept.map { line.scalars[$0] })))
    }
}
