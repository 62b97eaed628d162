package import Catalog
package import IntentFiles

/// Concepts that some language's glossary holds and another's does not: they would be shown in the page's wording.
package enum GlossaryGaps {
    package static func faults(in library: IntentLibrary, intents folder: String) -> [Diagnostic] {
        let all = Set(library.glossaries.values.flatMap(\.forms.keys))
        return ResidentLanguage.allCases.compactMap { language in
            guard let glossary = library.glossaries[language] else { return nil }
            let missing = all.subtracting(glossary.forms.keys).sorted()
            guard !missing.isEmpty else { return nil }
            return Diagnostic(
                .error, path: "\(folder)/glossary/\(language.rawValue).yaml",
                message: "no term for \(missing.joined(separator: ", "))", mend: "add them")
        }
    }
}
