/// The field's terms in one language: what each concept is called.
package struct Glossary: Codable, Sendable, Equatable {
    package var language: ResidentLanguage
    /// The surface forms of each concept; the first is shown in answers. Never empty lists.
    package var forms: [String: [String]]

    package init(language: ResidentLanguage, forms: [String: [String]]) {
        self.language = language
        self.forms = forms
    }

    /// The term to show for a concept; nil where this language has none.
    package func term(for concept: ConceptID) -> String? { forms[concept.name]?.first }
}
