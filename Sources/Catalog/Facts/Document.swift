/// Something to bring, with the page's examples and forms.
package struct Document: Codable, Sendable, Equatable {
    /// As published, without brackets: "Identity verification documents".
    package var name: String
    /// What the brackets list after "for example": any one of them will do.
    package var examples: [String]
    /// What the brackets list as the forms it may have: "postcard or envelope".
    package var forms: [String]

    package init(name: String, examples: [String] = [], forms: [String] = []) {
        self.name = name
        self.examples = examples
        self.forms = forms
    }
}
