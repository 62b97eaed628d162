package import Catalog
import Foundation
import IntentFiles
package import PageReading

/// Reads `Knowledge/`: each site's `site.yaml` and its pages.
package struct KnowledgeFolder: Sendable {
    package var sites: [Site] = []
    package var pages: [Page] = []
    /// All pages' sections, their parents counted over all pages.
    package var sections: [Section] = []
    package var facts: [Fact] = []
    package var diagnostics: [Diagnostic] = []

    /// Reads all that can be read; a page that cannot be is an error in the diagnostics.
    package init(_ folder: String, parsing: any PageParsing = ParsingInProcess()) {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
            report(.error, folder, nil, "there is no such folder", "give the folder of pages with --knowledge")
            return
        }
        for name in names.sorted() where FileManager.default.fileExists(atPath: "\(folder)/\(name)/site.yaml") {
            read(site: name, in: folder, parsing: parsing)
        }
        if sites.isEmpty, diagnostics.isEmpty {
            report(.error, folder, nil, "no folder in it holds a site.yaml", "add <site>/site.yaml with its pages")
        }
    }

    private mutating func read(site name: String, in folder: String, parsing: any PageParsing) {
        let path = "\(folder)/\(name)/site.yaml"
        let file: SiteFile
        do {
            file = try SiteFile(contentsOf: path, folder: name)
        } catch {
            diagnostics.append(error.diagnostic)
            return
        }
        sites.append(file.site)
        let reader = PageReader(areaCode: file.site.areaCode, baseURL: file.site.baseURL)
        var wanted: [(page: Page, path: String)] = []
        for page in file.pages {
            let line = file.lines[page.id]
            let pagePath = "\(folder)/\(name)/\(page.file)"
            if pages.contains(where: { $0.id == page.id }) {
                report(.error, path, line, "another site has a page named `\(page.id)`", "give one of them another id")
            } else if !FileManager.default.isReadableFile(atPath: pagePath) {
                report(.error, path, line, "the page's file \(pagePath) cannot be read", "save the page there, or take it out of `pages`")
            } else {
                wanted.append((page, pagePath))
            }
        }
        // Loaded when they are asked for, so that no more than two are held at once.
        let sources = wanted.lazy.map { _, path in
            PageSource(bytes: FileManager.default.contents(atPath: path).map { [UInt8]($0) } ?? [], path: path, httpCharset: KeptContentType.charset(beside: path))
        }
        var next = wanted.makeIterator()
        parsing.read(sources, by: reader) { result in
            guard let page = next.next()?.page else { return }
            switch result {
            case .success(let read): add(read, as: page, declaredIn: path, file.lines[page.id])
            case .failure(let error): diagnostics.append(error.diagnostic)
            }
        }
    }

    private mutating func add(_ read: ReadPage, as page: Page, declaredIn path: String, _ line: Int?) {
        diagnostics += read.diagnostics
        guard read.sections.contains(where: { $0.region == .body && !$0.paragraphs.isEmpty }) else {
            report(
                .error, path, line, "the page `\(page.id)` (\(page.file)) holds no text that could answer anything",
                "save the city's page anew, or take it out of `pages`")
            return
        }
        if let language = read.language, language.prefix(2) != page.language.prefix(2) {
            report(
                .warning, path, line, "`lang: \(page.language)`, but the page \(page.file) says `\(language)`",
                "correct the one that is wrong")
        }
        var page = page
        page.title = read.title
        page.updatedOn = read.updatedOn
        pages.append(page)
        let offset = sections.count
        for var section in read.sections {
            section.page = page.id
            section.parent = section.parent.map { $0 + offset }
            sections.append(section)
        }
        for var fact in read.facts {
            fact.section += offset
            facts.append(fact)
        }
    }

    private mutating func report(
        _ severity: Diagnostic.Severity, _ path: String, _ line: Int?, _ message: String, _ mend: String
    ) {
        diagnostics.append(Diagnostic(severity, path: path, line: line, message: message, mend: mend))
    }
}
