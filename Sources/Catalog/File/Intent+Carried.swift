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
        try form.carry(&asserts)
        try form.carry(&contact)
        try form.carry(&counters)
        try form.carry(&followUps)
        try form.carry(&bindings)
        try texts.travel(in: &form)
    }
}

extension Intent.Assertion: Carried {
    package static var blank: Intent.Assertion { Intent.Assertion(kind: .fee, concepts: []) }

    package mutating func travel(in form: inout CompactForm) throws(CompactFormError) {
        try form.carry(&kind)
        try form.carry(&concepts)
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

    /// Whether it is a placeholder, then the text or what stands between the braces.
    package mutating func travel(in form: inout CompactForm) throws(CompactFormError) {
        var isPlaceholder = if case .placeholder = self { true } else { false }
        try form.carry(&isPlaceholder)
        if isPlaceholder {
            var words = if case .placeholder(let placeholder) = self { placeholder.words } else { [String]() }
            try form.carry(deciding: &words)
            guard let placeholder = AnswerTemplate.Placeholder(words: words) else { throw form.error(.unknownCase) }
            self = .placeholder(placeholder)
        } else {
            var words = if case .text(let text) = self { text } else { "" }
            try form.carry(&words)
            self = .text(words)
        }
    }
}

extension ConceptID: Carried {
    package static var blank: ConceptID { ConceptID("") }

    package mutating func travel(in form: inout CompactForm) throws(CompactFormError) { try form.carry(&name) }
}
