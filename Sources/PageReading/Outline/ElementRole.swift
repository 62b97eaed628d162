import HTMLReader

/// What an element is for, by its name, role, id and classes as the CMS families of Japanese cities use them.
enum ElementRole {
    case content, contact, footer, breadcrumb, skipped

    private static let skippedNames: Set<String> = [
        "script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "canvas", "audio", "video",
        "nav", "aside", "button", "select", "input", "textarea", "label", "rt", "rp", "head", "map", "dialog",
    ]
    private static let skippedWords: Set<String> = [
        "header", "head", "gnav", "gnavi", "globalnav", "globalnavi", "nav", "navi", "lnavi", "menu", "submenu", "sidebar",
        "side", "sns", "share", "social", "facebook", "twitter", "print", "search", "language", "lang", "tool", "tools",
        "toc", "mokuji", "skip", "blockjump", "nskip", "pagetop", "ptop", "recommend", "banner", "adobe", "cookie",
        "footstep", "feedback", "enquete", "questionnaire", "vote", "hyouka", "survey", "readspeaker", "hide", "hidden",
        "update", "released", "moddate", "pageid", "date", "snsbtn", "pnavi", "pager", "opinion", "reader",
    ]
    private static let contactWords: Set<String> = [
        "contact", "contacts", "inquiry", "inquire", "inquiries", "toiawase", "otoiawase", "toi", "sectionfooter",
    ]
    private static let crumbWords: Set<String> = [
        "pankuzu", "breadcrumb", "breadcrumbs", "crumb", "crumbs", "topicpath", "topicspath", "pankuzulist",
    ]

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
        let words = id.isEmpty && classes.isEmpty ? [] : Self.words(id + " " + classes)
        if words.contains(where: crumbWords.contains) { return isProtected ? .content : .breadcrumb }
        if isProtected { return .content }
        if skippedNames.contains(name) || isHidden(node) { return .skipped }
        switch node.attribute("role") {
        case "navigation", "search", "banner", "dialog", "menu": return .skipped
        case "contentinfo": return .footer
        default: break
        }
        if id.hasPrefix("section_footer") || classes.hasPrefix("mol_subblock mol_con") { return .contact }
        if name != "li", name != "a", words.contains(where: contactWords.contains) { return .contact }
        if name == "footer" || name == "div" && words.contains(where: { $0 == "footer" || $0 == "foot" }) { return .footer }
        if words.count > 1, words.joined().contains("pagetop") { return .skipped }
        if name == "header" || words.contains(where: skippedWords.contains) { return .skipped }
        return .content
    }

    private static func isHidden(_ node: HTMLNode) -> Bool {
        if node.attribute("hidden") != nil { return true }
        guard let style = node.attribute("style") else { return false }
        let plain = style.lowercased().filter { $0 != " " }
        return plain.contains("display:none") || plain.contains("visibility:hidden")
    }

    /// The words of an id or class: divided at hyphens, underscores, digits, and where a capital follows a small letter.
    private static func words(_ text: String) -> [String] {
        var words: [String] = []
        var word: [UInt8] = []
        var wasSmall = false
        func close() {
            if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
            word.removeAll(keepingCapacity: true)
        }
        for byte in text.utf8 {
            let isCapital = byte >= 0x41 && byte <= 0x5A
            let isLetter = (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
            if !isLetter || isCapital && wasSmall { close() }
            if isLetter { word.append(byte | 0x20) }
            wasSmall = isLetter && !isCapital
        }
        close()
        return words
    }
}
