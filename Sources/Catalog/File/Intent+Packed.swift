/// An intent as it lies in the catalog file: thousands of them, with their texts in each language, are most of what a
/// daemon reads before its first answer.
extension Intent {
    func pack(into writer: inout PackedWriter) {
        writer.text(id)
        writer.text(topic)
        writer.texts(about.map(\.name))
        writer.texts(facts.map(\.rawValue))
        writer.texts(showAll.map(\.rawValue))
        writer.optional(contact)
        writer.optional(counters)
        writer.texts(followUps)
        writer.list(bindings) { $0.number($1) }
        // In the languages' order, so that the same catalog gives the same bytes.
        let languages = ResidentLanguage.allCases.filter { texts[$0] != nil }
        writer.list(languages) { writer, language in
            writer.text(language.rawValue)
            texts[language]?.pack(into: &writer)
        }
    }

    init(unpacking reader: inout PackedReader) throws(CatalogPayload.Malformed) {
        self.init(id: try reader.text(), topic: try reader.text(), about: try reader.texts().map { ConceptID($0) }, facts: try Self.kinds(&reader))
        showAll = try Self.kinds(&reader)
        contact = try reader.optional()
        counters = try reader.optional()
        followUps = try reader.texts()
        bindings = try reader.list { (reader: inout PackedReader) throws(CatalogPayload.Malformed) in try reader.number() }
        for _ in 0..<(try reader.number()) {
            guard let language = ResidentLanguage(rawValue: try reader.text()) else {
                throw CatalogPayload.Malformed(description: "an unknown language")
            }
            texts[language] = try IntentText(unpacking: &reader)
        }
    }

    private static func kinds(_ reader: inout PackedReader) throws(CatalogPayload.Malformed) -> [FactKind] {
        try reader.list { (reader: inout PackedReader) throws(CatalogPayload.Malformed) in
            guard let kind = FactKind(rawValue: try reader.text()) else {
                throw CatalogPayload.Malformed(description: "an unknown kind of fact")
            }
            return kind
        }
    }
}

extension IntentText {
    fileprivate func pack(into writer: inout PackedWriter) {
        writer.text(title)
        writer.optional(wish)
        writer.texts(examples)
        writer.list(answer.lines) { writer, line in
            writer.optional(line.condition?.name)
            writer.list(line.pieces) { writer, piece in
                switch piece {
                case .text(let text): writer.texts([text])
                case .placeholder(let placeholder): writer.texts([""] + placeholder.words)
                }
            }
        }
    }

    fileprivate init(unpacking reader: inout PackedReader) throws(CatalogPayload.Malformed) {
        self.init(title: try reader.text(), wish: try reader.optional(), examples: try reader.texts(), answer: AnswerTemplate(lines: []))
        answer.lines = try reader.list { (reader: inout PackedReader) throws(CatalogPayload.Malformed) in
            AnswerTemplate.Line(
                condition: try reader.optional().map { ConceptID($0) },
                pieces: try reader.list { (reader: inout PackedReader) throws(CatalogPayload.Malformed) in
                    let words = try reader.texts()
                    if words.count == 1 { return .text(words[0]) }
                    guard let placeholder = AnswerTemplate.Placeholder(words: Array(words.dropFirst())) else {
                        throw CatalogPayload.Malformed(description: "an unknown placeholder")
                    }
                    return .placeholder(placeholder)
                })
        }
    }
}
