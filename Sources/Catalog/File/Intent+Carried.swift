// An intent as it lies in the catalog file: thousands of them, with their texts in each language, are most of what a
// daemon reads before its first answer.

extension Intent: Carried {
    package static var blank: Intent { Intent(id: "", topic: "", about: [], facts: []) }

    package mutating func travel(in form: inout CompactForm) throws(CompactFormError) {
        try form.carry(&id)
        try form.carry(&topic)
        try form.carry(&about)
        try form.carry(&facts)
        try form.carry(&showAll)
        try form.carry(&contact)
        try form.carry(&counters)
        try form.carry(&followUps)
        try form.carry(&bindings)
        // In the languages' order, so that the same catalog gives the same bytes.
        var languages = ResidentLanguage.allCases.filter { texts[$0] != nil }
        try form.carry(&languages)
        for language in languages { try form.carry(&texts[language, default: .blank]) }
    }
}

extension IntentText: Carried {
    package static var blank: IntentText { IntentText(title: "", examples: [], answer: AnswerTemplate(lines: [])) }

    package mutating func travel(in form: inout CompactForm) throws(CompactFormError) {
        try form.carry(&title)
        try form.carry(&wish)
        try form.carry(&examples)
        try form.carry(&answer.lines)
    }
}

extension AnswerTemplate.Line: Carried {
    package static var blank: AnswerTemplate.Line { AnswerTemplate.Line(pieces: []) }

    package mutating func travel(in form: inout CompactForm) throws(CompactFormError) {
        try form.carry(&condition)
        try form.carry(&pieces)
    }
}

extension AnswerTemplate.Piece: Carried {
    package static var blank: AnswerTemplate.Piece { .text("") }

    /// A text is one word, a placeholder an empty one and what stands between its braces.
    package mutating func travel(in form: inout CompactForm) throws(CompactFormError) {
        var words =
            switch self {
            case .text(let text): [text]
            case .placeholder(let placeholder): [""] + placeholder.words
            }
        try form.carry(&words)
        if words.count == 1 {
            self = .text(words[0])
        } else {
            guard let placeholder = AnswerTemplate.Placeholder(words: Array(words.dropFirst())) else { throw form.error(.unknownCase) }
            self = .placeholder(placeholder)
        }
    }
}

extension ConceptID: Carried {
    package static var blank: ConceptID { ConceptID("") }

    package mutating func travel(in form: inout CompactForm) throws(CompactFormError) { try form.carry(&name) }
}
