import Spelling

extension Setting {
    /// The setting of that name; the error suggests the one that was probably meant.
    package init(spelled name: String) throws(Misspelling) {
        if let setting = Setting(rawValue: name) {
            self = setting
            return
        }
        let names = Self.allCases.map(\.rawValue)
        let mend = SpellingSuggestion.nearest(to: name, among: names).map { "did you mean “\($0)”?" }
        throw Misspelling("there is no setting “\(name)”; \(mend ?? "there are: \(names.joined(separator: ", "))")")
    }
}
