import HTMLReader

/// What a page's `<head>` says of it.
enum PageHead {
    /// `<title>` without the site's name behind a dash or bar.
    static func title(of page: HTMLPage) -> String? {
        guard let node = page.first(named: "title") else { return nil }
        var line = InlineText()
        line.append(page.text(of: node), line: 1, isBold: false)
        let text = line.text
        for separator in ["｜", " | ", " - ", "／", "|", " – ", "：", " : "] {
            if let found = text.firstRange(of: separator), found.lowerBound > text.startIndex {
                return String(text[..<found.lowerBound]).trimmed
            }
        }
        return text.isEmpty ? nil : text
    }

    /// The address that relative links start from: `<base>`, the canonical address, `og:url`.
    static func base(of page: HTMLPage) -> String? {
        var canonical: String?
        for node in page.nodes {
            switch node.name {
            case "base": if let href = node.attribute("href"), isAbsolute(href) { return href }
            case "link":
                if node.attribute("rel")?.lowercased() == "canonical", let href = node.attribute("href"), isAbsolute(href) { canonical = href }
            case "meta":
                if canonical == nil, node.attribute("property") == "og:url", let url = node.attribute("content"), isAbsolute(url) {
                    canonical = url
                }
            case "body": return canonical
            default: break
            }
        }
        return canonical
    }

    private static func isAbsolute(_ url: String) -> Bool { url.hasPrefix("http://") || url.hasPrefix("https://") }
}
