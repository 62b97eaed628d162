import Catalog

/// The key `language` that every file of a language holds.
enum LanguageKey {
    /// Refuses a file that says another language inside than in its name: the surest sign of a misplaced copy.
    static func check(
        _ root: YAMLValue, _ values: [String: YAMLValue], _ language: ResidentLanguage
    ) throws(IntentFileError) {
        let value = try root.required("language", in: values)
        let text = try value.text()
        guard text == language.rawValue else {
            throw value.fault(
                .value, "`language: \(text)` in a file named for \(language.rawValue)",
                mend: "write `language: \(language.rawValue)`, or rename the file")
        }
    }
}
