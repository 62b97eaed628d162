import Catalog

extension Catalog {
    /// The section that answers in the resident's own language if a page is published in it, else the English one,
    /// else the first.
    func binding(of intent: Intent, for language: ResidentLanguage) -> Int? {
        func published(_ code: String) -> Int? {
            intent.bindings.first { page(of: $0)?.language.prefix(2) == code.prefix(2) }
        }
        return published(language.spoken) ?? published("en") ?? intent.bindings.first
    }
}
