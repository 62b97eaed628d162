import Catalog

/// A page's sections, and its blocks with the section that each stands in.
struct Outline {
    struct Entry {
        /// The position in `sections`.
        var section: Int
        var block: Block
        /// The block's text, folded.
        var line: FoldedLine
    }

    var sections: [Section] = []
    /// Without the headings themselves.
    var entries: [Entry] = []
}
