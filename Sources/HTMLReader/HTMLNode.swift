/// An element or a run of text in an `HTMLPage`.
package struct HTMLNode: Sendable, Equatable {
    package enum Content: Sendable, Equatable {
        /// The name is in lower case.
        case element(name: String, attributes: [HTMLAttribute])
        case text(String)
    }

    package var content: Content
    /// The position of the parent; -1 for the root.
    package var parent: Int
    /// The position after the last node below this one: nodes lie in the order of the document.
    package var end: Int
    /// The line of the start tag, or of the first character of the text that is not white space; from 1.
    package var line: Int

    /// The element's name, or an empty string for text.
    @inlinable @inline(__always) package var name: String {
        if case .element(let name, _) = content { name } else { "" }
    }

    @inlinable @inline(__always) package var text: String? {
        if case .text(let text) = content { text } else { nil }
    }

    /// The first attribute of that name (in lower case), as browsers take it.
    @inlinable package func attribute(_ wanted: String) -> String? {
        guard case .element(_, let attributes) = content, !attributes.isEmpty else { return nil }
        return attributes.first { $0.name == wanted }?.value
    }
}
