import HTMLReader

/// What an element is for, by its name, role, id and classes as the CMS families of Japanese cities use them.
enum ElementRole {
    case content, contact, footer, breadcrumb, skipped
    /// Navigation or a tool by the words of its class, which also name boxes of facts: `lang`, `menu`, `search-note`.
    case doubtful
    /// Called a heading by its class, which browsers show as one.
    case titled

    private static func isSkipped(_ name: HTMLName?) -> Bool {
        switch name {
        case .script, .style, .noscript, .template, .iframe, .object, .embed, .svg, .canvas, .audio, .video, .nav, .aside, .button, .select, .input,
            .textarea, .label, .rt, .rp, .head, .map, .dialog,
            // What a page strikes out holds no longer.
            .del, .s, .strike:
            true
        default: false
        }
    }
    private static let skippedWords: [String] = [
        "gnav", "gnavi", "globalnav", "globalnavi", "lnavi", "sidebar", "sns", "facebook", "twitter",
        "mokuji", "skip", "blockjump", "nskip", "pagetop", "ptop", "adobe", "cookie",
        "footstep", "feedback", "enquete", "questionnaire", "vote", "hyouka", "survey", "readspeaker", "hide", "hidden",
        "update", "released", "moddate", "pageid", "date", "snsbtn", "createdate", "modifydate", "pnavi", "pager", "opinion", "reader",
    ]
    private static let doubtfulWords: [String] = [
        "header", "head", "nav", "navi", "menu", "submenu", "side", "share", "social", "print", "search", "language", "lang", "tool", "tools", "toc",
        "recommend", "banner",
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
        for (words, hint) in [(skippedWords, Hint.skipped), (doubtfulWords, .doubtful), (contactWords, .contact), (crumbWords, .crumb), (["footer", "foot"], .footer), (["heading", "headline", "midashi", "ttl"], .titled)] {
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
        static let doubtful = Hint(rawValue: 16)
        static let titled = Hint(rawValue: 32)
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

        private static let pageTop = Array("pagetop".utf8)

        init(_ utf8: [UInt8], _ id: Range<Int>, _ classes: Range<Int>) {
            let (words, pageTop) = (ElementRole.words, Self.pageTop)
            var (hash, length, count, reached) = (Self.seed, 0, 0, 0)
            var wasSmall = false
            read(id)
            read(classes)
            isPageTop = count > 1 && reached == pageTop.count

            func read(_ part: Range<Int>) {
                for position in part {
                    let byte = utf8[position]
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

            func close() {
                guard length > 0 else { return }
                if let hint = words[hash] { found.formUnion(hint) }
                (hash, length) = (Self.seed, 0)
                count += 1
            }
        }
    }

    /// `isProtected` is set for the elements round the page's main heading: they are never skipped as a header.
    static func of(_ node: Int, in page: HTMLPage, isProtected: Bool) -> ElementRole {
        guard let name = page[node].name, name != .html, name != .body else { return .content }
        let id = page.value(of: .id, node) ?? 0..<0
        let classes = page.value(of: .classes, node) ?? 0..<0
        // Most elements have neither; those of lines are asked about most.
        if id.isEmpty, classes.isEmpty {
            if isProtected || name == .button && page[node].parent >= 0 && page[page[node].parent].name?.headingLevel != nil { return .content }
            if isSkipped(name) || isHidden(node, in: page) { return .skipped }
            if name == .footer { return .footer }
            if name == .header { return .skipped }
            guard page.has(.role, node) else { return .content }
        }
        // The popup of Google's translator.
        if begins(page.utf8, id, "goog-gt-") { return .skipped }
        let hints = Hints(page.utf8, id, classes)
        if hints.found.contains(.crumb) { return isProtected ? .content : .breadcrumb }
        if isProtected { return .content }
        // An accordion's heading is a button.
        if name == .button, page[node].parent >= 0, page[page[node].parent].name?.headingLevel != nil { return .content }
        // Whom to ask often stands beside the text.
        if name == .aside, hints.found.contains(.contact), !isHidden(node, in: page) { return .contact }
        if isSkipped(name) || isHidden(node, in: page) { return .skipped }
        switch page.attribute(.role, of: node) {
        case "navigation", "search", "banner", "dialog", "menu": return .skipped
        case "contentinfo": return .footer
        default: break
        }
        if begins(page.utf8, id, "section_footer") || begins(page.utf8, classes, "mol_subblock mol_con") { return .contact }
        if name != .li, name != .a, hints.found.contains(.contact) { return .contact }
        if name == .footer || name == .div && hints.found.contains(.footer) { return .footer }
        if hints.isPageTop || name == .header || hints.found.contains(.skipped) { return .skipped }
        // accordion-header: an h2 is a heading, whatever its class.
        if hints.found.contains(.doubtful), name.headingLevel == nil { return .doubtful }
        return hints.found.contains(.titled) && name == .div ? .titled : .content
    }

    private static func begins(_ utf8: [UInt8], _ range: Range<Int>, _ start: String) -> Bool { utf8[range].starts(with: start.utf8) }

    /// Whether an element is not shown, or struck out by its style.
    static func isHidden(_ node: Int, in page: HTMLPage) -> Bool {
        if page.has(.hidden, node) { return true }
        // "display" and "visibility" both have a "y", "through" has a "u".
        guard let style = page.value(of: .style, node), page.utf8[style].contains(where: { $0 | 0x20 == 0x79 || $0 | 0x20 == 0x75 }) else { return false }
        let plain = String(decoding: page.utf8[style], as: UTF8.self).lowercased().filter { $0 != " " }
        return plain.contains("display:none") || plain.contains("visibility:hidden") || plain.contains("line-through")
    }
}
