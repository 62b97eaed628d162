import HTMLReader

/// Boxes whose class says navigation or tool. A language list of a phone line is `lang` as well, a price list `menu`.
extension BlockReader {
    private static func isControl(_ name: HTMLName?) -> Bool {
        switch name {
        case .input, .select, .button, .textarea, .form, .label, .script, .iframe, .nav: true
        default: false
        }
    }

    /// Whether an element is no text for a reader.
    func isLeftOut(_ node: Int, isProtected: Bool = false) -> Bool {
        switch ElementRole.of(node, in: page, isProtected: isProtected) {
        case .skipped: true
        case .doubtful: !holdsText(node)
        default: false
        }
    }

    /// Whether a doubtful box holds text beside its links, and no control of the page.
    func holdsText(_ node: Int) -> Bool {
        var (plain, linked, hasLinks) = (0, 0, false)
        var text = ""
        var next = node + 1
        let end = page[node].end
        while next < end {
            let element = page[next]
            if element.isText {
                let own = page.text(of: next)
                plain += own.unicodeScalars.count { !$0.isBlank }
                if text.utf8.count < 400 { text += own }
            } else if Self.isControl(element.name) {
                return false
            } else if element.name == .a {
                hasLinks = true
                linked += page.text(of: next).unicodeScalars.count { !$0.isBlank }
                next = element.end
                continue
            }
            next += 1
        }
        if hasLinks { return plain >= 20 && plain > linked * 2 }
        // "Print" and "A A A" are no text; a sentence, a figure, a list of languages is.
        let line = FoldedLine(text.trimmed)
        return plain >= 24 || line.hasDigit || LanguageLexicon.namesLanguage(line) || line.contains("。") || line.contains("、")
    }
}
