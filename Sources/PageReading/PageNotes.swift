import Catalog
import HTMLReader

/// What a reader of the report should know: how the page was decoded, and what its text does not hold.
enum PageNotes {
    static func diagnostics(of page: HTMLPage, stream: BlockStream, outline: Outline, path: String) -> [Diagnostic] {
        var found = page.notices.map { notice in
            // Half a page would silently take half of its facts out of the answers.
            let severity: Diagnostic.Severity = notice.code == .truncated ? .error : notice.isWarning ? .warning : .note
            return Diagnostic(severity, path: path, line: notice.line, message: notice.message, mend: notice.mend)
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
        for (index, section) in outline.sections.enumerated() {
            let isEmpty = section.paragraphs.isEmpty && !outline.sections.contains { $0.parent == index }
            let next = outline.sections.dropFirst(index + 1).first?.line ?? Int.max
            guard isEmpty, section.region == .body,
                let image = stream.images.first(where: { $0.line >= section.line && $0.line < next })
            else { continue }
            found.append(note(image, path, under: section.heading))
        }
        // Pictures that say what they show, and whose showing is what answers are made of.
        let words = ["料金表", "一覧表", "負担表", "時間表", "手数料", "日程表", "カレンダー", "fee table", "price list", "timetable", "schedule", "fees"]
        for image in stream.images where FoldedLine(image.alt).mentions(words) {
            let diagnostic = note(image, path, under: nil)
            if !found.contains(where: { $0.line == diagnostic.line }) { found.append(diagnostic) }
        }
        return found
    }

    private static func note(_ image: BlockStream.Image, _ path: String, under heading: String?) -> Diagnostic {
        let what = image.alt.isEmpty ? "a picture" : "the picture “\(image.alt)”"
        let place = heading.map { "“\($0)” shows only \(what)" } ?? "\(what) may hold facts"
        return Diagnostic(.note, path: path, line: image.line, message: "\(place), and its facts are not in the text")
    }
}
