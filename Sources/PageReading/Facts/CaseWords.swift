/// Words by which a page says that something is for some cases or some persons only.
enum CaseWords {
    private static let words: WordSet = [
        "場合", "の際", "する際", "ときは", "ときに", "の方", "方は", "方のみ", "人は", "人のみ", "のみ", "に限", "該当者", "希望者", "歳以上", "歳未満", "歳以下", "以上の者", "速達", "特急", "至急", "お急ぎ", "書留", "代理人",
        "if ", "in case", "in the case of", "those who", "only", "express", "expedited", "urgent", "registered mail", "by proxy", "under ", "years old", "or older", "or over",
    ]
    /// 初回のみ無料 is no other case than the ordinary one, nor is what is said of all.
    private static let ordinary: WordSet = ["いずれの場合", "どの場合", "すべての方", "全ての方", "皆さま", "通常の場合"]

    static func areIn(_ line: FoldedLine) -> Bool { line.contains(anyOf: words) && !line.contains(anyOf: ordinary) }

    static func areIn(_ text: String) -> Bool { areIn(FoldedLine(text)) }

    /// With which a note ends that says for whom alone something is: 代理人の方のみ, お持ちの方, 15歳未満の場合.
    private static let ends = ["のみ", "場合", "の方", "する方", "ない方", "いる方", "に限る", "に限ります", "限定", "該当者", "希望者", "世帯", "only"]

    private static let persons = ["のみ", "の方", "する方", "ない方", "いる方", "に限る", "該当者", "希望者", "only"]

    /// Whether a note says for which persons something is: what a row of a table is about says in which case all of it holds.
    static func isForSome(_ text: String) -> Bool {
        guard isCase(text) else { return false }
        let line = FoldedLine(text.trimmed(of: "（）()。、.※ "))
        return persons.contains { line.ends($0, at: line.count) }
    }

    /// Whether a note says for whom or in which case something is, and nothing else.
    static func isCase(_ text: String) -> Bool {
        let line = FoldedLine(text.trimmed(of: "（）()。、.※ "))
        return line.count > 2 && line.count <= 60 && (ends.contains { line.ends($0, at: line.count) } || line.find("if ")?.lowerBound == 0 || line.find("only ")?.lowerBound == 0 || line.find("for those who ")?.lowerBound == 0)
    }
}
