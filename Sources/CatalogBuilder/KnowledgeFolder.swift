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
    /// Where each site names its default contact, by the site's id.
    package var contacts: [String: (path: String, line: Int?)] = [:]
    /// Pages read after this day are told; nil where no clock is to be asked.
    private let today: CivilDay?

    /// Reads all that can be read; a page that cannot be is an error in the diagnostics.
    package init(_ folder: String, parsing: any PageParsing = ParsingInProcess(), today: CivilDay? = nil) {
        self.today = today
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
            report(.error, folder, nil, "there is no such folder", "give the folder of pages with --knowledge")
            return
        }
        for name in names.sorted() where !name.hasPrefix(".") && PageFile.oddity(at: "\(folder)/\(name)") == "a folder" {
            guard FileManager.default.fileExists(atPath: "\(folder)/\(name)/site.yaml") else {
                let misnamed = FileManager.default.fileExists(atPath: "\(folder)/\(name)/site.yml")
                report(
                    .warning, "\(folder)/\(name)", nil, "this folder holds no site.yaml, so nothing in it is read",
                    misnamed ? "rename its site.yml to site.yaml" : "write its site.yaml (docs/WRITING-INTENTS.md), or take it away")
                continue
            }
            read(site: name, in: folder, parsing: parsing)
        }
        if sites.count > 1 {
            report(
                .warning, folder, nil,
                "\(sites.count) sites (\(sites.map(\.id).joined(separator: ", "))): one desk speaks for one city, and each intent answers from one site only",
                "give each city a Knowledge folder and a catalog of its own (docs/OPERATIONS.md, “Several cities on one machine”)")
        }
        if sites.isEmpty, !diagnostics.contains(where: { $0.severity == .error }) {
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
        contacts[name] = (path, file.contactLine)
        reportUnlisted(file.pages, in: "\(folder)/\(name)")
        let reader = PageReader(areaCode: file.site.areaCode, baseURL: file.site.baseURL)
        var wanted: [(page: Page, path: String)] = []
        for page in file.pages {
            let line = file.lines[page.id]
            let pagePath = "\(folder)/\(name)/\(page.file)"
            if let today, let day = page.readOn.flatMap({ CivilDay(iso: $0) }), day > today {
                report(.warning, path, line, "`read: \(day.iso)` is a day to come", "write the day on which the page was read")
            }
            if pages.contains(where: { $0.id == page.id }) {
                report(.error, path, line, "another site has a page named `\(page.id)`", "give one of them another id")
            } else if let oddity = PageFile.oddity(at: pagePath) {
                report(.error, path, line, "the page's file \(pagePath) is \(oddity), no file", "save the page there, or take it out of `pages`")
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

    /// Pages that were saved and then forgotten in `site.yaml`: nobody is answered from them.
    private mutating func reportUnlisted(_ pages: [Page], in site: String) {
        func parts(_ path: String) -> [Substring] { path.split(separator: "/").filter { $0 != "." } }
        let listed = Set(pages.map { parts($0.file) })
        let files = (try? FileManager.default.subpathsOfDirectory(atPath: site)) ?? []
        for file in files.sorted() where [".html", ".htm"].contains(where: file.lowercased().hasSuffix) && !listed.contains(parts(file)) {
            report(.warning, "\(site)/\(file)", nil, "site.yaml does not list this page, so nothing is answered from it", "add it to `pages`, or take it away")
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
