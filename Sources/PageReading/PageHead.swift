import HTMLReader

/// What a page's `<head>` says of it.
enum PageHead {
    /// `<title>` without the site's name behind a dash or bar.
    static func title(of page: HTMLPage) -> String? {
        guard let node = page.first(.title) else { return nil }
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

    /// The parts of `<title>`: of the page, its folder and the site, in whatever order.
    static func titles(of page: HTMLPage) -> [String] {
        guard let node = page.first(.title) else { return [] }
        return page.text(of: node).split { "|｜／:：>＞-–".contains($0) }.map { String($0).trimmed }.filter { !$0.isEmpty }
    }

    /// The address that relative links start from: `<base>`, the canonical address, `og:url`.
    static func base(of page: HTMLPage) -> String? {
        var canonical: String?
        for node in page.nodes.indices {
            switch page[node].name {
            case .base: if let href = page.attribute(.href, of: node), isAbsolute(href) { return href }
            case .link:
                if page.attribute(.rel, of: node)?.lowercased() == "canonical", let href = page.attribute(.href, of: node), isAbsolute(href) { canonical = href }
            case .meta:
                if canonical == nil, page.attribute(.property, of: node) == "og:url", let url = page.attribute(.content, of: node), isAbsolute(url) {
                    canonical = url
                }
            case .body: return canonical
            default: break
            }
        }
        return canonical
    }

    private static func isAbsolute(_ url: String) -> Bool { url.hasPrefix("http://") || url.hasPrefix("https://") }
}
