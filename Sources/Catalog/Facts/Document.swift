/// Something to bring, with the page's examples and forms.
package struct Document: Codable, Sendable, Hashable {
    /// As published, without brackets: "Identity verification documents".
    package var name: String
    /// What the brackets list after "for example": any one of them will do.
    package var examples: [String]
    /// What the brackets list as the forms it may have: "postcard or envelope".
    package var forms: [String]
    /// Set where the page asks for some documents of a list only; nil where this one is needed.
    package var choice: Choice?

    /// "Bring one of the following": a group of documents of which some will do.
    package struct Choice: Codable, Sendable, Hashable {
        /// How many of the group are asked for.
        package var needed: Int
        /// Tells the groups of a page apart, from 1.
        package var group: Int

        package init(needed: Int, group: Int) {
            self.needed = needed
            self.group = group
        }
    }

    package init(name: String, examples: [String] = [], forms: [String] = [], choice: Choice? = nil) {
        self.name = name
        self.examples = examples
        self.forms = forms
        self.choice = choice
    }
}
