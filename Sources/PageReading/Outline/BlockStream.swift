/// All that was found while walking a page's elements.
struct BlockStream {
    struct Image {
        var alt: String
        var line: Int
        /// How many blocks stand before it.
        var position: Int
    }

    var blocks: [Block] = []
    /// From the outermost page; the page itself may be its last.
    var breadcrumb: [String] = []
    var images: [Image] = []
    /// Lines with an e-mail address that a script hides and that the file does not hold.
    var hiddenEmails: [Int] = []
}
