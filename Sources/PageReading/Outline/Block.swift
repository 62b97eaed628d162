import Catalog

/// What stands on one line or in one box of a page, in the order of reading.
struct Block {
    enum Kind: Equatable {
        /// An h1–h6 with its level.
        case heading(level: Int)
        /// A heading by its place: the term of a list of definitions, a row's head in a table laid out as such, a caption.
        case placedHeading(style: String)
        case paragraph
        case item
        /// A table row or a pair of term and definition.
        case row
    }

    struct Cell {
        var text: String
        /// The head of its column; empty where there is none.
        var header: String
        /// Whether it stands beside several rows; it then belongs to each, but names none of them alone.
        var spansRows = false
        /// Its lines, where it has several.
        var lines: [String] = []
    }

    struct Anchor {
        var title: String
        var href: String
    }

    var kind: Kind
    var text: String
    /// The line in the file on which the text begins.
    var line: Int
    var region: Section.Region
    /// How many layout tables and lists of definitions it stands in.
    var scope: Int
    /// Whether all of its text is bold.
    var isBold = false
    /// Whether it follows a `<br>` within the same paragraph or item as the block before.
    var continues = false
    var anchors: [Anchor] = []
    /// Addresses that the markup hides from the text.
    var emails: [String] = []
    /// The innermost list it is an entry of, as a position in the page's tree; nil outside lists.
    var list: Int?
    /// The innermost table it stands in, as a position in the page's tree.
    var table: Int?
    /// Its place in an ordered list, from 1.
    var ordinal: Int?
    /// As the nearest `lang` attribute declares, where it is not the page's.
    var language: String?
    var isListed: Bool { kind == .item || kind == .row }

    /// Filled for rows only.
    var cells: [Cell] = []
    /// Whether it is the row of a table's column heads.
    var isHead = false
    /// Set for rows and terms that may stand beside others: as a heading, one heads no more than to the next such row.
    var endsRow = false
}
