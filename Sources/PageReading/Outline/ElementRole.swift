import HTMLReader

/// What an element is for, by its name, role, id and classes as the CMS families of Japanese cities use them.
enum ElementRole {
    case content, contact, footer, breadcrumb, skipped

    private static let skippedNames: Set<String> = [
        "script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "canvas", "audio", "video",
        "nav", "aside", "button", "select", "input", "textarea", "label", "rt", "rp", "head", "map", "dialog",
    ]
    private static let skippedWords: [String] = [
        "header", "head", "gnav", "gnavi", "globalnav", "globalnavi", "nav", "navi", "lnavi", "menu", "submenu", "sidebar",
        "side", "sns", "share", "social", "facebook", "twitter", "print", "search", "language", "lang", "tool", "tools",
        "toc", "mokuji", "skip", "blockjump", "nskip", "pagetop", "ptop", "recommend", "banner", "adobe", "cookie",
        "footstep", "feedback", "enquete", "questionnaire", "vote", "hyouka", "survey", "readspeaker", "hide", "hidden",
        "update", "released", "moddate", "pageid", "date", "snsbtn", "createdate", "modifydate", "pnavi", "pager", "opinion", "reader",
    ]
    private static let contactWords: [String] = [
        "contact", "contacts", "inquiry", "inquire", "inquiries", "toiawase", "otoiawase", "toi", "sectionfooter",
    ]
    private static let crumbWords: [String] = [
        "pankuzu", "breadcrumb", "breadcrumbs", "crumb", "crumbs", "topicpath", "topicspath", "pankuzulist",
    ]

    /// What a word of an id or class says, by the word's hash.
    private static let words: [UInt64: Hint] = {
        var table: [UInt64: Hint] = [:]
        for (words, hint) in [(skippedWords, Hint.skipped), (contactWords, .contact), (crumbWords, .crumb), (["footer", "foot"], .footer)] {
            for word in words { table[word.utf8.reduce(Hints.seed) { Hints.hash($0, $1) }, default: []].insert(hint) }
        }
        return table
    }()

    private struct Hint: OptionSet {
        let rawValue: UInt8

        static let skipped = Hint(rawValue: 1)
        static let contact = Hint(rawValue: 2)
        static let crumb = Hint(rawValue: 4)
        static let footer = Hint(rawValue: 8)
    }

    /// What the words of an id and classes say: divided at hyphens, underscores, digits, and where a capital follows a small
    /// letter.
    private struct Hints {
        var found: Hint = []
        /// Whether the words, written together, hold "pagetop", and are two or more.
        var isPageTop = false

        /// FNV-1a: a foreign word that meets one of the table's by chance is as likely as a broken disk.
        static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

        static func hash(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }

        init(_ id: String, _ classes: String) {
            let pageTop = Array("pagetop".utf8)
            var (hash, length, count, reached) = (Self.seed, 0, 0, 0)
            var wasSmall = false
            for part in [id, classes] {
                for byte in part.utf8 {
                    let isCapital = byte >= 0x41 && byte <= 0x5A
                    let small = byte | 0x20
                    let isLetter = small >= 0x61 && small <= 0x7A
                    if !isLetter || isCapital && wasSmall { close() }
                    if isLetter {
                        hash = Self.hash(hash, small)
                        length += 1
                        if reached < pageTop.count { reached = small == pageTop[reached] ? reached + 1 : small == pageTop[0] ? 1 : 0 }
                    }
                    wasSmall = isLetter && !isCapital
                }
                close()
                wasSmall = false
            }
            isPageTop = count > 1 && reached == pageTop.count

            func close() {
                guard length > 0 else { return }
                if let hint = ElementRole.words[hash] { found.formUnion(hint) }
                (hash, length) = (Self.seed, 0)
                count += 1
            }
        }
    }

    /// `isProtected` is set for the elements round the page's main heading: they are never skipped as a header.
    static func of(_ node: HTMLNode, isProtected: Bool) -> ElementRole {
        guard case .element(let name, _) = node.content else { return .content }
        if name == "html" || name == "body" { return .content }
        let id = node.attribute("id") ?? ""
        let classes = node.attribute("class") ?? ""
        // Most elements have neither; those of lines are asked about most.
        if id.isEmpty, classes.isEmpty {
            if isProtected { return .content }
            if skippedNames.contains(name) || isHidden(node) { return .skipped }
            if name == "footer" { return .footer }
            if name == "header" { return .skipped }
            guard node.attribute("role") != nil else { return .content }
        }
        let hints = Hints(id, classes)
        if hints.found.contains(.crumb) { return isProtected ? .content : .breadcrumb }
        if isProtected { return .content }
        if skippedNames.contains(name) || isHidden(node) { return .skipped }
        switch node.attribute("role") {
        case "navigation", "search", "banner", "dialog", "menu": return .skipped
        case "contentinfo": return .footer
        default: break
        }
        if id.hasPrefix("section_footer") || classes.hasPrefix("mol_subblock mol_con") { return .contact }
        if name != "li", name != "a", hints.found.contains(.contact) { return .contact }
        if name == "footer" || name == "div" && hints.found.contains(.footer) { return .footer }
        if hints.isPageTop || name == "header" || hints.found.contains(.skipped) { return .skipped }
        return .content
    }

    static func isHidden(_ node: HTMLNode) -> Bool {
        if node.attribute("hidden") != nil { return true }
        // "display" and "visibility" both have one.
        guard let style = node.attribute("style"), style.utf8.contains(where: { $0 | 0x20 == 0x79 }) else { return false }
        let plain = style.lowercased().filter { $0 != " " }
        return plain.contains("display:none") || plain.contains("visibility:hidden")
    }
}
