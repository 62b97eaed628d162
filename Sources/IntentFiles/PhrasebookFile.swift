import Catalog

/// Reads `Intents/phrasebook/<lang>.yaml`; every key must be there.
enum PhrasebookFile {
    private static let formatMappings = ["list", "either", "vague", "units"]

    /// Beside the phrasebook, the lines on which its keys stand, by their names from the root: `labels.phone`, `patterns.units.day.one`.
    static func read(_ path: String, _ language: ResidentLanguage) throws(IntentFileError) -> (phrasebook: Phrasebook, lines: [String: Int]) {
        let root = try YAMLValue(file: path)
        let values = try root.values(
            known: ["language", "labels", "patterns", "days", "replies", "errors", "smalltalk", "cues"])
        try LanguageKey.check(root, values, language)
        let patterns = try root.required("patterns", in: values)
        let formats = try patterns.values(known: Phrasebook.Format.allCases.map(\.rawValue) + formatMappings)
        let phrasebook = Phrasebook(
            language: language,
            labels: try table(try root.required("labels", in: values)),
            formats: try table(patterns, ignoring: formatMappings),
            list: try listFormat(try patterns.required("list", in: formats)),
            either: try listFormat(try patterns.required("either", in: formats)),
            vague: try table(try patterns.required("vague", in: formats)),
            units: try units(try patterns.required("units", in: formats)),
            days: try table(try root.required("days", in: values)),
            replies: try table(try root.required("replies", in: values)),
            errors: try table(try root.required("errors", in: values)),
            smalltalk: try table(try root.required("smalltalk", in: values), read: { (value) throws(IntentFileError) in
                try value.texts()
            }),
            cues: try table(try root.required("cues", in: values), read: { (value) throws(IntentFileError) in
                try value.texts()
            }))
        return (phrasebook, try lines(of: root))
    }

    private static func lines(of mapping: YAMLValue, below path: String = "") throws(IntentFileError) -> [String: Int] {
        var lines: [String: Int] = [:]
        for (key, value) in try mapping.entries() {
            lines[path + key] = value.line
            if value.isMapping { lines.merge(try Self.lines(of: value, below: "\(path)\(key).")) { first, _ in first } }
        }
        return lines
    }

    /// Reads a text for every case of `Key`, no more and no fewer.
    private static func table<Key: RawRepresentable<String> & CaseIterable & Hashable>(
        _ value: YAMLValue, ignoring: [String] = []
    ) throws(IntentFileError) -> [Key: String] {
        try table(value, ignoring: ignoring) { (value) throws(IntentFileError) in
            try value.text().trimmingSuffixNewlines()
        }
    }

    private static func table<Key: RawRepresentable<String> & CaseIterable & Hashable, Value>(
        _ value: YAMLValue, ignoring: [String] = [], read: (YAMLValue) throws(IntentFileError) -> Value
    ) throws(IntentFileError) -> [Key: Value] {
        let values = try value.values(known: Key.allCases.map(\.rawValue) + ignoring)
        var table: [Key: Value] = [:]
        for key in Key.allCases {
            table[key] = try read(try value.required(key.rawValue, in: values))
        }
        return table
    }

    private static func listFormat(_ value: YAMLValue) throws(IntentFileError) -> Phrasebook.ListFormat {
        let values = try value.values(known: ["separator", "last", "last-of-many"])
        return .init(
            separator: try value.required("separator", in: values).text(),
            last: try value.required("last", in: values).text(), lastOfMany: try values["last-of-many"]?.text())
    }

    private static func units(_ value: YAMLValue) throws(IntentFileError) -> [TimeSpan.Unit: Phrasebook.UnitForms] {
        try table(value, read: { (unit) throws(IntentFileError) in
            let forms = try unit.values(known: ["one", "other", "half"])
            return .init(
                one: try unit.required("one", in: forms).text(), other: try unit.required("other", in: forms).text(),
                half: try forms["half"]?.text())
        })
    }
}

extension String {
    /// The text without the line ends that a YAML block scalar keeps at its end.
    func trimmingSuffixNewlines() -> String {
        var text = self[...]
        while text.last?.isNewline == true { text = text.dropLast() }
        return String(text)
    }
}
