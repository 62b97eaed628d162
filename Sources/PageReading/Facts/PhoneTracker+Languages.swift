import Catalog

/// Which languages are spoken on a line: what a page says once for several numbers, and "Japanese only" of those it stands by.
extension PhoneTracker {
    /// The language that alone is spoken, for numbers that may follow.
    struct Only {
        var codes: [String]
        /// Whether the line names a matter or an office, and so speaks of the next number rather than of the section.
        var isLabel: Bool
        /// The name of the number that was given it first, where one was.
        var given: String??
    }

    private static let speaking: WordSet = [
        "languages", "language", "answer", "answered", "answers", "available", "inquiries", "support", "speak", "service", "interpreter",
        "対応", "外国語", "お答え", "言語", "通訳", "相談でき", "話せ",
    ]

    func isOnly(_ mentions: [LanguageLexicon.Mention], _ line: FoldedLine) -> Bool {
        LanguageLexicon.codes(mentions) == ["ja"] && (line.mentions(["only"]) || line.contains("のみ") || line.contains("だけ"))
    }

    mutating func introduce(_ mentions: [LanguageLexicon.Mention], _ line: FoldedLine, _ block: Block, _ section: Int) {
        let codes = LanguageLexicon.codes(mentions)
        guard isOnly(mentions, line) else {
            // A matter ("Inquiries in Japanese") is a line of its own beside its number and speaks for that number only.
            let isSentence = HeadingRules.isSentence(line.wording(0..<line.count))
            if line.mentions(Self.speaking), isSentence || codes.count > 1 { intro[section] = codes }
            return
        }
        if let table = block.table {
            // ※Japanese only at the head of a table ends with it.
            tableLanguages[table] = codes
        } else if !state.paragraph.isEmpty {
            speak(codes, state.paragraph)
        } else {
            let isLabel = line.count > 24 && !HeadingRules.isNote(block.text) && !HeadingRules.isSentence(block.text)
            state.only = Only(codes: codes, isLabel: isLabel)
        }
    }

    /// 0985-11-1111 (English and Japanese)
    func languages(behind number: PhoneNumberParser.Found, _ line: FoldedLine) -> [String]? {
        var open = number.range.upperBound
        while line[open] == " " { open += 1 }
        guard line[open] == "(", let close = line.find(")", from: open) else { return nil }
        let inner = FoldedLine(line, open + 1..<close.lowerBound)
        let mentions = LanguageLexicon.find(in: inner)
        return LanguageLexicon.isListOnly(inner, mentions) || !mentions.isEmpty && LanguageLexicon.isServiceLabel(inner) ? LanguageLexicon.codes(mentions) : nil
    }

    private static let columns: WordSet = ["言語", "外国語", "language", "languages"]

    /// What the cell in a column of languages says of the numbers of its row; nil where there is none.
    func languages(inColumnsOf block: Block) -> [String]? {
        guard block.kind == .row, !block.isHead else { return nil }
        for cell in block.cells where !cell.header.isEmpty && cell.header.utf8.count <= 60 && FoldedLine(cell.header).contains(anyOf: Self.columns) {
            let codes = LanguageLexicon.codes(LanguageLexicon.spoken(in: FoldedLine(cell.text)))
            if !codes.isEmpty { return codes }
        }
        return nil
    }

    /// 対応言語：英語、中国語 in a row or an entry of its own below the numbers that it is said of.
    mutating func speakBelow(_ codes: [String], _ block: Block, _ line: FoldedLine) {
        guard let label = Self.columns.first(in: line, asWords: false), label.lowerBound <= 6, block.kind == .row || line[label.upperBound] == ":" else { return }
        speak(codes, state.current)
    }

    /// Who answers and about what, without what only says in which languages.
    static func withoutLanguages(_ own: (name: String?, matter: String?)) -> (name: String?, matter: String?) {
        func isNamed(_ text: String) -> Bool { !LanguageLexicon.isServiceLabel(FoldedLine(text)) }
        return (own.name.flatMap { isNamed($0) ? $0 : nil }, own.matter.flatMap { isNamed($0) ? $0 : nil })
    }

    mutating func speak(_ codes: [String], _ indices: [Int]) {
        for index in indices where phones[index].phone.languages.isEmpty { phones[index].phone.languages = codes }
    }

    /// "Japanese only" holds for the number below it, and those of the same name, until the paragraph ends.
    mutating func only(for phone: Phone) -> [String]? {
        guard let only = state.only, phone.languages.isEmpty else { return nil }
        if let given = only.given {
            guard phone.name == nil || phone.name == given else { return nil }
        } else {
            state.only?.given = .some(phone.name)
        }
        return only.codes
    }

    /// Without a number in its paragraph, it was said of the section.
    mutating func beginParagraph() {
        state.paragraph = []
        guard let only = state.only, only.given != nil || !only.isLabel else { return }
        state.only = nil
        guard only.given == nil, state.section >= 0 else { return }
        intro[state.section] = only.codes
        speak(only.codes, phones.indices.filter { phones[$0].section == state.section })
    }
}
