import Catalog

/// Reads `Intents/glossary/<lang>.yaml`.
enum GlossaryFile {
    static func read(_ path: String, _ language: ResidentLanguage) throws(IntentFileError) -> Glossary {
        let root = try YAMLValue(file: path)
        let values = try root.values(known: ["language", "terms"])
        try LanguageKey.check(root, values, language)
        var forms: [String: [String]] = [:]
        for (concept, value) in try root.required("terms", in: values).entries() {
            guard ConceptID(concept).group.count < concept.count else {
                throw value.fault(
                    .value, "the concept `\(concept)` has no group", mend: "write `group.name`, such as `matter.loss`")
            }
            let texts = try value.texts()
            guard !texts.isEmpty else {
                throw value.fault(.value, "`\(concept)` has no form", mend: "write at least one, or take it out")
            }
            forms[concept] = texts
        }
        return Glossary(language: language, forms: forms)
    }
}
