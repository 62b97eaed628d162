import Catalog

/// An intent as declared, with where.
struct DeclaredIntent {
    var intent: Intent
    var page: String?
    var position: IntentLibrary.Position
}

/// Reads `Intents/<topic>/intents.yaml`.
enum IntentsFile {
    private static let keys = ["id", "about", "facts", "show-all", "asserts", "contact", "counters", "follow-ups", "page"]

    static func read(_ path: String, topic: String) throws(IntentFileError) -> [DeclaredIntent] {
        let root = try YAMLValue(file: path)
        let values = try root.values(known: ["topic", "intents"])
        let named = try root.required("topic", in: values)
        guard try named.text() == topic else {
            throw named.fault(.value, "`topic` is not the folder's name", mend: "write `topic: \(topic)`")
        }
        var declared: [DeclaredIntent] = []
        for item in try root.required("intents", in: values).items() {
            declared.append(try intent(item, topic: topic))
        }
        return declared
    }

    private static func intent(_ item: YAMLValue, topic: String) throws(IntentFileError) -> DeclaredIntent {
        let values = try item.values(known: keys)
        let idValue = try item.required("id", in: values)
        let id = try idValue.text()
        guard id.hasPrefix("\(topic)."), id.count > topic.count + 1 else {
            throw idValue.fault(.value, "the id `\(id)` does not begin with its topic", mend: "write `\(topic).…`")
        }
        let about = try item.required("about", in: values)
        let concepts = try about.texts().map(ConceptID.init)
        guard !concepts.isEmpty else {
            throw about.fault(.value, "`about` is empty", mend: "name the concepts of the glossary that it is about")
        }
        let intent = Intent(
            id: id, topic: topic, about: concepts, facts: try kinds(values["facts"]),
            showAll: try kinds(values["show-all"]), asserts: try assertions(values["asserts"]), contact: try values["contact"]?.text(),
            counters: try values["counters"]?.text(), followUps: try values["follow-ups"]?.texts() ?? [])
        return DeclaredIntent(
            intent: intent, page: try values["page"]?.text(), position: .init(path: item.path, line: idValue.line))
    }

    private static func assertions(_ value: YAMLValue?) throws(IntentFileError) -> [Intent.Assertion] {
        guard let value else { return [] }
        let values = try value.values(known: FactKind.allCases.map(\.rawValue))
        var assertions: [Intent.Assertion] = []
        for kind in FactKind.allCases {
            guard let concepts = values[kind.rawValue] else { continue }
            assertions.append(Intent.Assertion(kind: kind, concepts: try concepts.texts().map(ConceptID.init)))
        }
        return assertions
    }

    private static func kinds(_ value: YAMLValue?) throws(IntentFileError) -> [FactKind] {
        guard let value else { return [] }
        return try value.items().map { (item) throws(IntentFileError) in
            let text = try item.text()
            guard let kind = FactKind(rawValue: text) else {
                throw item.fault(
                    .value, "`\(text)` is no kind of fact",
                    mend: "use one of \(FactKind.allCases.map(\.rawValue).joined(separator: ", "))")
            }
            return kind
        }
    }
}
