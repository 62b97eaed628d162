/// What a page says to be done no more: 受付は終了しました, 廃止されました, "is no longer available". What will end still goes on.
package enum EndedService {
    private static let words: WordSet = [
        "終了しました", "終了いたしました", "終了致しました", "終了しています", "終了しております", "終了となりました", "廃止しました", "廃止いたしました", "廃止されました", "廃止となりました", "廃止になりました",
        "閉鎖しました", "閉鎖いたしました", "閉鎖されました", "閉鎖となりました", "閉所しました", "取りやめました", "has ended", "have ended", "has been discontinued", "have been discontinued", "was discontinued",
        "were discontinued", "is discontinued", "no longer available", "no longer accepted", "no longer offered", "no longer in service", "permanently closed",
    ]
    private static let marks: WordSet = ["受付終了", "終了", "廃止", "閉鎖"]

    /// Whether a text says so of something.
    package static func isTold(in text: String) -> Bool { end(in: FoldedLine(text)) != nil }

    static func isTold(in line: FoldedLine) -> Bool { end(in: line) != nil }

    /// Where the word for it ends: 終了しましたら is said of what will be.
    private static func end(in line: FoldedLine) -> Int? {
        guard let found = words.first(in: line), line[found.upperBound] != "ら" else { return nil }
        return found.upperBound
    }

    /// Whether an entry of a list says so of itself: 駅前窓口（令和6年3月廃止）, 電子申請【受付終了】.
    static func marks(_ line: FoldedLine) -> Bool {
        if isTold(in: line) { return true }
        guard let found = marks.first(in: line) else { return false }
        return line[found.upperBound].map { ")]】≫".unicodeScalars.contains($0) } ?? true
    }

    /// Of each sentence of a paragraph that says so, the part that does: what follows behind が、 goes on.
    package static func clauses(in paragraph: String) -> [String] {
        let whole = FoldedLine(paragraph)
        guard words.isIn(whole) else { return [] }
        return paragraph.split(whereSeparator: { "。\n".contains($0) }).compactMap { sentence in
            let line = FoldedLine(String(sentence))
            return end(in: line).map { line.wording(0..<$0) }
        }
    }

    private static let subjects = [
        "受付は", "受け付けは", "申請は", "申請の受付は", "申請受付は", "申込は", "申込みは", "申し込みは", "申込受付は", "募集は", "サービスは", "サービスの提供は", "本サービスは", "このサービスは", "当サービスは", "取扱いは", "取り扱いは", "this service", "the service",
    ]

    /// Whether such a clause names nothing but what its heading is about: 受付は、令和7年3月31日をもって終了しました.
    package static func speaksOfHeading(_ clause: String) -> Bool {
        let line = FoldedLine(clause.trimmed(of: "※・■●◆○【】 　"))
        return subjects.contains { line.stands($0, at: 0) }
    }
}
