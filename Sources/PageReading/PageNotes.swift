import Catalog
import HTMLReader

/// What a reader of the report should know: how the page was decoded, and what its text does not hold.
enum PageNotes {
    private static let pictureWords: WordSet = ["料金表", "一覧表", "負担表", "時間表", "手数料", "日程表", "カレンダー", "fee table", "price list", "timetable", "schedule", "fees"]

    static func diagnostics(of page: HTMLPage, stream: BlockStream, outline: Outline, path: String) -> [Diagnostic] {
        var found = page.notices.map { notice in
            // Half a page would silently take half of its facts out of the answers.
            let severity: Diagnostic.Severity = notice.code == .truncated ? .error : notice.isWarning ? .warning : .note
            return Diagnostic(severity, path: path, line: notice.line, message: notice.message, mend: notice.mend)
        }
        if isMissing(PageHead.title(of: page)) || outline.sections.count <= 6 && outline.sections.contains(where: { isMissing($0.heading) }) {
            found.append(
                Diagnostic(
                    .warning, path: path, line: 1, message: "the page says that it was not found", mend: "look up where the city moved it, or take it out of site.yaml"))
        }
        found += stream.hiddenEmails.map { line in
            Diagnostic(
                .note, path: path, line: line, message: "an e-mail address is hidden by a script and not in the file",
                mend: "save the page with its markup, not as text")
        }
        found += stream.blocks.filter { $0.text.utf8.count > FactReader.longestBlock }.map { block in
            Diagnostic(
                .note, path: path, line: block.line, message: "a paragraph of more than \(FactReader.longestBlock) bytes was not searched for facts")
        }
        // A heading with nothing beneath it but a picture.
        let parents = Set(outline.sections.compactMap(\.parent))
        // Pictures and sections both lie in the order of the page.
        var images = stream.images[...]
        for (index, section) in outline.sections.enumerated() where section.region == .body {
            images = images.drop { $0.line < section.line }
            guard let image = images.first else { break }
            let next = index + 1 < outline.sections.count ? outline.sections[index + 1].line : Int.max
            guard section.paragraphs.isEmpty, image.line < next, !parents.contains(index) else { continue }
            found.append(note(image, path, under: section.heading))
        }
        // Pictures that say what they show, and whose showing is what answers are made of.
        var told = Set(found.compactMap(\.line))
        for image in stream.images where FoldedLine(image.alt).mentions(pictureWords) && told.insert(image.line).inserted {
            found.append(note(image, path, under: nil))
        }
        return found
    }

    /// Whether a title is that of a page which servers send in place of one that is gone.
    private static func isMissing(_ title: String?) -> Bool {
        guard let title, title.width <= 80 else { return false }
        let line = FoldedLine(title)
        return line.mentions(missing) || line.contains("ページ") && (line.contains("見つかりません") || line.contains("存在しません") || line.contains("見つかりませんでした"))
    }

    private static let missing: WordSet = ["404 not found", "page not found", "not found 404", "404 error", "404エラー"]

    private static func note(_ image: BlockStream.Image, _ path: String, under heading: String?) -> Diagnostic {
        let what = image.alt.isEmpty ? "a picture" : "the picture “\(image.alt)”"
        let place = heading.map { "“\($0)” shows only \(what)" } ?? "\(what) may hold facts"
        return Diagnostic(.note, path: path, line: image.line, message: "\(place), and its facts are not in the text")
    }
}
