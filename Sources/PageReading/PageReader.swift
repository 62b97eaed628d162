import Catalog
import HTMLReader

/// Bytes of a city's page → sections and facts.
package struct PageReader: Sendable {
    /// Digits of the area code that the site's pages leave out of phone numbers.
    package var areaCode: String?
    /// The site's address; links are relative to the page's own address where it gives one, else to this.
    package var baseURL: String?

    package init(areaCode: String?, baseURL: String?) {
        self.areaCode = areaCode
        self.baseURL = baseURL
    }

    /// Loads what reading needs from files, so that a process may give up the right to open any afterwards.
    package static func preload() { HTMLReader.preload() }

    /// `path` is used in messages only; `httpCharset` is what the server's Content-Type said, where it was kept.
    package func read(
        _ bytes: [UInt8], path: String, httpCharset: String? = nil
    ) throws(PageReadingError) -> ReadPage {
        let page: HTMLPage
        do {
            page = try HTMLReader(httpCharset: httpCharset).read(bytes)
        } catch {
            throw PageReadingError(
                code: .unreadable, path: path, line: error.line, message: error.message, mend: Self.mend(error.code), cause: error)
        }
        let (stream, heading) = BlockReader.read(page)
        guard !stream.blocks.isEmpty else {
            throw PageReadingError(
                code: .noText, path: path, line: nil, message: "the page holds no text in its main part",
                mend: "save the page as the browser shows it", cause: nil)
        }
        var outline = OutlineBuilder.build(stream.blocks)
        let base = PageHead.base(of: page) ?? baseURL
        let facts = FactReader.read(outline, areaCode: areaCode, base: base)
        let title = heading ?? PageHead.title(of: page) ?? outline.sections.first { !$0.heading.isEmpty }?.heading ?? path
        let language = PageLanguage.of(page, text: outline.entries.map(\.block.text))
        for index in outline.sections.indices {
            outline.sections[index].language = PageLanguage.own(of: outline.sections[index], on: language)
        }
        return ReadPage(
            title: title, language: language,
            updatedOn: UpdateDate.find(in: page), encoding: page.encoding, breadcrumb: stream.breadcrumb,
            sections: outline.sections, facts: facts,
            diagnostics: PageNotes.diagnostics(of: page, stream: stream, outline: outline, path: path))
    }

    private static func mend(_ code: HTMLReadingError.Code) -> String {
        switch code {
        case .empty: "save the page again"
        case .binary, .notHTML: "give an HTML page"
        case .undecodable: "save the page as UTF-8"
        case .tooLarge, .tooMuchText, .tooManyTags, .tooManyAttributes, .tooDeep: "leave this page out, or save its main part only"
        case .parserFailed: "repair the page's markup"
        }
    }
}
