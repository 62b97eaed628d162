import Catalog
import HTMLReader

/// Links, pictures, and addresses that the markup hides.
extension BlockReader {
    mutating func readAnchor(_ node: Int, _ context: Context) {
        let element = page[node]
        if page.has(.cloudflareEmail, node) || HiddenEmail.isPlaceholder(page.text(of: node)) {
            readHiddenEmail(node, context)
            return
        }
        let start = inline.length
        let before = stream.blocks.count
        walkChildren(of: node, context)
        guard let href = page.attribute(.href, of: node)?.trimmed, !href.isEmpty else { return }
        let lowered = href.lowercased()
        // A card: the link goes round blocks, and is that of the first.
        if start == 0, stream.blocks.count > before, inline.isEmpty, ["http", "/", "."].contains(where: { lowered.hasPrefix($0) }) || lowered.contains(".") && !lowered.contains(":") {
            stream.blocks[before].anchors.append(Block.Anchor(title: stream.blocks[before].text, href: href))
            return
        }
        if lowered.hasPrefix("mailto:") {
            let address = href.dropFirst(7).prefix { $0 != "?" }
            inline.emails += EmailParser.find(in: FoldedLine(URLReference.percentDecoded(String(address))))
        } else if let address = HiddenEmail.decodeLink(href) {
            inline.emails.append(address)
        } else if lowered.hasPrefix("tel:") {
            // "Call us" as a link: the number is in its address only.
            let number = URLReference.percentDecoded(String(href.dropFirst(4)))
            // What follows in an element of its own does not lengthen the number: 0985-25-2111 and "8 to 20".
            inline.separate()
            if !FoldedLine(inline.suffix(from: start)).hasDigit, number.utf8.count <= 30,
                !PhoneNumberParser.find(in: FoldedLine("tel:" + number), areaCode: nil).isEmpty
            {
                inline.append(" tel:" + number, line: element.line, isBold: context.isBold)
            }
        } else if !lowered.hasPrefix("javascript:"), !lowered.hasPrefix("#") {
            var title = inline.suffix(from: start)
            if title.isEmpty {
                title = page.descendants(of: node).lazy.compactMap { [page] in page.attribute(.alt, of: $0) }.first?.trimmed ?? ""
                // A picture that says what it leads to is the link's text, as a browser would read it out.
                if context.region == .body, hasSeenHeading, title.width >= 4, inline.isEmpty, !Self.isPicture(lowered), !Self.isOfSite(title, href) {
                    inline.append(title, line: element.line, isBold: context.isBold)
                }
            }
            inline.anchors.append(Block.Anchor(title: title, href: href))
        }
    }

    /// The logo, viewers for files, and questions about the page.
    private static func isOfSite(_ title: String, _ href: String) -> Bool {
        let path = href.split(separator: "/", omittingEmptySubsequences: true)
        if path.count <= (href.contains("://") ? 2 : 0) { return true }
        return FoldedLine(title).mentions(siteWords)
    }

    private static let siteWords: WordSet = ["adobe", "acrobat", "reader", "役に立ち", "ご意見", "アンケート", "トップへ", "先頭へ", "back to top"]

    private static func isPicture(_ href: String) -> Bool { [".jpg", ".jpeg", ".png", ".gif", ".webp"].contains { href.hasSuffix($0) } }

    mutating func readHiddenEmail(_ node: Int, _ context: Context) {
        let element = page[node]
        let found = (node..<element.end).lazy.compactMap { [page] in page.attribute(.cloudflareEmail, of: $0).flatMap(HiddenEmail.decode) }.first
            ?? page.attribute(.href, of: node).flatMap(HiddenEmail.decodeLink)
        if let found {
            inline.append(found, line: element.line, isBold: context.isBold)
        } else {
            stream.hiddenEmails.append(element.line)
            walkChildren(of: node, context)
        }
    }

    mutating func readImage(_ node: Int, _ context: Context) {
        guard context.region == .body, hasSeenHeading else { return }
        let alt = page.attribute(.alt, of: node)?.trimmed ?? ""
        // A banner with the number to call.
        if Self.mayBeNumber(alt.utf8), !PhoneNumberParser.find(in: FoldedLine(alt), areaCode: nil).isEmpty {
            inline.append(" " + alt, line: page[node].line, isBold: context.isBold)
        }
        stream.images.append(BlockStream.Image(alt: alt, line: page[node].line, position: stream.blocks.count))
    }

    mutating func readBreadcrumb(_ node: Int) {
        guard stream.breadcrumb.isEmpty else { return }
        var texts: [String] = []
        var next = node + 1
        while next < page[node].end {
            if page[next].isText { texts.append(page.text(of: next)) }
            let role = ElementRole.of(next, in: page, isProtected: false)
            let isSkipped = (role == .skipped || role == .doubtful) && page[next].name != .nav
            next = isSkipped ? page[next].end : next + 1
        }
        let text = texts.joined(separator: "\u{1}")
        let parts = text.unicodeScalars.split { "\u{1}\n>›»＞≫/".unicodeScalars.contains($0) }
        stream.breadcrumb = parts.map { String($0).trimmed }.filter { !$0.isEmpty && !$0.hasPrefix("現在") }
    }
}
