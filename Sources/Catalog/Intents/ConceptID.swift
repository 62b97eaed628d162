/// A term of the field, independent of any language: `document.residence-card`, `matter.loss`.
///
/// The part before the first dot is its group; `Intents/glossary/<lang>.yaml` gives its surface forms.
package struct ConceptID: Sendable, Hashable, Comparable, CustomStringConvertible {
    package var name: String

    package init(_ name: String) { self.name = name }

    /// The part before the first dot: `document`, `place`, `matter` …
    package var group: Substring { name.prefix { $0 != "." } }

    package var description: String { name }

    package static func < (left: ConceptID, right: ConceptID) -> Bool { left.name < right.name }
}

extension ConceptID {
    /// No concept of a glossary: a template's line behind `{if caution}` is shown where the section warns to ask first.
    package static let caution = ConceptID("caution")
}

extension ConceptID: Codable {
    package init(from decoder: any Decoder) throws {
        name = try decoder.singleValueContainer().decode(String.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(name)
    }
}
