import Catalog
import HTMLReader

/// Lists: numbers of their entries, and lists of links.
extension BlockReader {
    /// Entries of an `<ol>` get their number, as `start`, `value` and `reversed` leave it.
    mutating func walkList(_ list: Int, _ context: Context) {
        var context = context
        context.list = list
        let isOrdered = page[list].name == .ol && !page.has(.reversed, list)
        var number = page.attribute(.start, of: list).flatMap { Int($0.trimmed) } ?? 1
        for child in page.children(of: list) {
            context.ordinal = nil
            if isOrdered, page[child].name == .li {
                number = page.attribute(.value, of: child).flatMap { Int($0.trimmed) } ?? number
                context.ordinal = number
                number = number < Int.max ? number + 1 : number
            }
            walk(child, context)
        }
        flush(context)
    }

    /// A list in which every entry is a link only.
    func isLinkList(_ node: Int) -> Bool {
        let entries = page.children(of: node).filter { page[$0].name == .li }
        return !entries.isEmpty && entries.allSatisfy { entry in
            let linked = page.descendants(of: entry).filter { page[$0].name == .a }
            return !linked.isEmpty
                && linked.map { page.text(of: $0).trimmed }.joined().count >= page.text(of: entry).trimmed.count - 2
        }
    }

    /// Of the links below a page only numbers to call are any contact, and files are worth a look.
    mutating func readNumbers(inLinks list: Int, _ context: Context) {
        for entry in page.children(of: list) where page[entry].name == .li {
            if page.descendants(of: entry).contains(where: { [page] in Self.isFile(page.attribute(.href, of: $0)) }) {
                walk(entry, context)
                continue
            }
            let line = FoldedLine(page.text(of: entry))
            if line.hasDigit, line.count <= 80, !PhoneNumberParser.find(in: line, areaCode: nil).isEmpty { walk(entry, context) }
        }
    }

    private static func isFile(_ href: String?) -> Bool {
        guard let href, href.utf8.count > 4 else { return false }
        return [".pdf", ".doc", ".docx", ".xls", ".xlsx"].contains { href.lowercased().hasSuffix($0) }
    }
}
