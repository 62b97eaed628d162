/// An element or a run of text in an `HTMLPage`; a plain value, so that walking a page counts no references.
package struct HTMLNode: Sendable, Equatable {
    /// Nil for a run of text.
    package var name: HTMLName?
    /// The position of the parent; -1 for the root.
    package var parent: Int
    /// The position after the last node below this one: nodes lie in the order of the document.
    package var end: Int
    /// The line of the start tag, or of the first character of the text that is not white space; from 1.
    package var line: Int
    /// Of an element, its attributes in the page's `attributes`; of a text, its bytes in the page's `utf8`.
    package var content: Range<Int>

    @inlinable package var isText: Bool { name == nil }
}
