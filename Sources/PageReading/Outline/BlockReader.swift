import Catalog
import HTMLReader

/// Walks a page's elements and cuts them into blocks; leaves out what is no content.
struct BlockReader {
    struct Context {
        var region: Section.Region = .body
        var isBold = false
        var isItem = false
        var scope = 0
        var list: Int?
        var table: Int?
        var ordinal: Int?
        var language: String?
        /// Set inside a table that lays out the page.
        var isLaidOut = false
        /// Set inside a heading, where `<br>` is a blank.
        var joinsLines = false
    }

    let page: HTMLPage
    var stream = BlockStream()
    var inline = InlineText()
    private var continues = false
    /// The elements round the main heading, and the heading.
    private let protected: Set<Int>
    private let mainHeading: Int?
    private let main: Int?
    private let body: Int
    private(set) var hasSeenHeading: Bool
    /// Boxes with a number to call in what is left out: the site's call centre in its head or in a row of links.
    var callBoxes: [Int] = []
    var callTries = 0

    init(page: HTMLPage) {
        self.page = page
        body = page.first(.body) ?? 0
        var (first, headings) = (Int?.none, [Int]())
        for (index, node) in page.nodes.enumerated() {
            guard let name = node.name else { continue }
            if name == .h1 { headings.append(index) }
            if first == nil, name == .main || page.attribute(.role, of: index) == "main" { first = index }
        }
        main = first
        mainHeading = Self.mainHeading(of: page, main: first, among: headings)
        var around: Set<Int> = []
        var next = mainHeading ?? main ?? -1
        while next >= 0 {
            around.insert(next)
            next = page[next].parent
        }
        protected = around
        hasSeenHeading = mainHeading == nil
    }

    /// The first h1 with text that is not only the site's name on a logo.
    private static func mainHeading(of page: HTMLPage, main: Int?, among headings: [Int]) -> Int? {
        let all = headings.filter { !page.text(of: $0).trimmed.isEmpty }
        if let main, let inside = all.first(where: { page.descendants(of: main).contains($0) }) { return inside }
        let plain = all.filter { heading in
            !page.descendants(of: heading).contains { page[$0].name == .a && page.attribute(.href, of: $0)?.hasSuffix("/") == true }
        }
        return plain.first ?? (all.count == 1 ? nil : all.last)
    }

    static func read(_ page: HTMLPage) -> (stream: BlockStream, title: String?) {
        var reader = BlockReader(page: page)
        reader.walk(reader.body, Context())
        reader.flush(Context())
        reader.readCallBoxes()
        let title = reader.naming.map { heading in
            var line = InlineText()
            reader.collect(heading, into: &line)
            return line.text
        }
        return (reader.stream, title?.isEmpty == false ? title : nil)
    }

    /// The heading that names the page. A site's slogan may be an h1 as well; the page's own is what `<title>` says.
    private var naming: Int? {
        guard let mainHeading else { return nil }
        let titles = PageHead.titles(of: page)
        guard titles.count > 1, !titles.contains(page.text(of: mainHeading).trimmed) else { return mainHeading }
        return page.nodes.indices.first { $0 > mainHeading && page[$0].name == .h1 && titles.contains(page.text(of: $0).trimmed) } ?? mainHeading
    }

    func isProtected(_ node: Int) -> Bool { protected.contains(node) }

    mutating func walkChildren(of node: Int, _ context: Context) {
        for child in page.children(of: node) { walk(child, context) }
    }

    mutating func walk(_ node: Int, _ context: Context) {
        let element = page[node]
        guard let name = element.name else {
            // Text outside <main> that is neither contact nor footer is navigation by another name.
            if context.region == .body, !hasSeenHeading || isOutsideMain(node) {
                noteNumber(node, below: body)
                return
            }
            inline.append(page.utf8, element.content, line: element.line, isBold: context.isBold)
            return
        }
        var context = context
        switch ElementRole.of(node, in: page, isProtected: protected.contains(node)) {
        case .skipped:
            noteNumbers(in: node)
            return
        case .doubtful where context.region == .body && (!hasSeenHeading || isOutsideMain(node)) || !holdsText(node):
            noteNumbers(in: node)
            return
        case .breadcrumb:
            readBreadcrumb(node)
            return
        case .contact where context.region == .body:
            flush(context)
            context.region = .contactBox
        case .titled where page.text(of: node).width <= 80: context.isBold = true
        case .footer where context.region == .body:
            flush(context)
            context.region = .footer
        default: break
        }
        if node == mainHeading {
            hasSeenHeading = true
            return
        }
        if context.region != .body { hasSeenHeading = true }
        if name != .html, let declared = page.attribute(.lang, of: node)?.trimmed, !declared.isEmpty {
            context.language = declared
        }
        switch name {
        case .br:
            if context.joinsLines { inline.append(" ", line: element.line, isBold: true) } else { breakLine(context) }
        case .img: readImage(node, context)
        case .a: readAnchor(node, context)
        case .b, .strong:
            context.isBold = true
            walkChildren(of: node, context)
        case .h1, .h2, .h3, .h4, .h5, .h6: readHeading(node, context)
        case .ul, .ol, .menu, .dir:
            flush(context)
            if context.region == .footer, isLinkList(node) {
                readNumbers(inLinks: node, context)
                return
            }
            walkList(node, context)
        case .li:
            flush(context)
            context.isItem = true
            walkChildren(of: node, context)
            flush(context)
        case .dl: readDefinitions(node, context)
        case .table: readTable(node, context)
        case .form:
            // Pages of some systems are one big form; others hold search boxes and questionnaires.
            let isWholePage = protected.contains(node) || page.descendants(of: node).count * 5 > page.nodes.count * 2
            guard isWholePage || context.region == .contactBox else { return }
            walkBox(node, context)
        case .summary: readSummary(node, context)
        case .p, .div, .section, .article, .address, .blockquote, .dt, .dd, .figure, .figcaption, .header,
            .footer, .center, .fieldset, .legend, .pre, .hr, .main, .details, .body, .tr, .td, .th:
            walkBox(node, context)
        default:
            if page.has(.cloudflareEmail, node) {
                readHiddenEmail(node, context)
                return
            }
            if isBold(node) { context.isBold = true }
            walkChildren(of: node, context)
        }
    }

    private mutating func walkBox(_ node: Int, _ context: Context) {
        var context = context
        if isBold(node) { context.isBold = true }
        flush(context)
        walkChildren(of: node, context)
        flush(context)
    }

    private func isOutsideMain(_ node: Int) -> Bool {
        guard let main else { return false }
        return !page.descendants(of: main).contains(node)
    }

    private func isBold(_ element: Int) -> Bool {
        // "weight"
        guard let style = page.value(of: .style, element), page.utf8[style].contains(where: { $0 | 0x20 == 0x77 }) else { return false }
        let plain = String(decoding: page.utf8[style], as: UTF8.self).lowercased().filter { $0 != " " }
        return ["font-weight:bold", "font-weight:600", "font-weight:700", "font-weight:800"].contains { plain.contains($0) }
    }

    // MARK: Lines

    mutating func flush(_ context: Context) {
        emit(context)
        continues = false
    }

    private mutating func breakLine(_ context: Context) {
        let had = !inline.isEmpty
        emit(context)
        // The second of two is an empty line: what follows is a paragraph of its own.
        continues = had
    }

    private mutating func emit(_ context: Context) {
        defer { inline = InlineText() }
        guard !inline.isEmpty || !inline.emails.isEmpty else { return }
        let text = inline.text
        // The sign of a question or an answer in an element of its own.
        guard !HeadingRules.isPageData(text), text.utf8.count > 3 || !["Q", "A", "Ｑ", "Ａ", "Q.", "A."].contains(text) else { return }
        stream.blocks.append(
            Block(
                kind: context.isItem ? .item : .paragraph, text: text, line: max(1, inline.line),
                region: context.region, scope: context.scope, isBold: inline.isBold, continues: continues,
                anchors: inline.anchors, emails: inline.emails, list: context.list, table: context.table,
                ordinal: continues ? nil : context.ordinal, language: context.language))
    }

    private mutating func readHeading(_ node: Int, _ context: Context) {
        flush(context)
        guard context.region != .body || hasSeenHeading && !isOutsideMain(node) else { return }
        var context = context
        context.joinsLines = true
        walkChildren(of: node, context)
        defer { inline = InlineText() }
        guard !inline.isEmpty, let level = page[node].name?.headingLevel else { return }
        stream.blocks.append(
            Block(
                kind: .heading(level: level), text: inline.text, line: page[node].line, region: context.region,
                scope: context.scope, isBold: true, anchors: inline.anchors, emails: inline.emails, language: context.language))
    }

    /// What an accordion shows while it is closed heads what it hides.
    private mutating func readSummary(_ node: Int, _ context: Context) {
        flush(context)
        if page.descendants(of: node).contains(where: { page[$0].name?.headingLevel != nil }) {
            walkChildren(of: node, context)
            flush(context)
            return
        }
        var line = InlineText()
        collect(node, into: &line)
        guard !line.isEmpty, context.region != .body || hasSeenHeading && !isOutsideMain(node) else { return }
        stream.blocks.append(
            Block(
                kind: .placedHeading(style: "summary"), text: line.text, line: max(1, line.line), region: context.region,
                scope: context.scope, anchors: line.anchors, emails: line.emails))
    }

    /// The text below a node in one line, into a buffer of its own.
    func collect(_ node: Int, into line: inout InlineText, isBold: Bool = false) {
        for child in page.children(of: node) {
            let element = page[child]
            guard let name = element.name else {
                line.append(page.utf8, element.content, line: element.line, isBold: isBold)
                continue
            }
            if name == .br || name == .li || name == .p || name == .div { line.breakLine() }
            if isLeftOut(child) { continue }
            if let hidden = page.attribute(.cloudflareEmail, of: child).flatMap(HiddenEmail.decode) {
                line.append(hidden, line: element.line, isBold: isBold)
                continue
            }
            let start = line.length
            let bold = isBold || name == .b || name == .strong || name == .th || self.isBold(child)
            collect(child, into: &line, isBold: bold)
            if name == .a, let href = page.attribute(.href, of: child)?.trimmed, !href.isEmpty {
                let lowered = href.lowercased()
                if lowered.hasPrefix("mailto:") {
                    line.emails += EmailParser.find(in: FoldedLine(String(href.dropFirst(7))))
                } else if !lowered.hasPrefix("javascript:"), !lowered.hasPrefix("tel:"), !lowered.hasPrefix("#") {
                    line.anchors.append(Block.Anchor(title: line.suffix(from: start), href: href))
                }
            }
            if name == .p || name == .div || name == .li { line.breakLine() }
        }
    }
}
