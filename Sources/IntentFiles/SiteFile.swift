package import Catalog
import Foundation

/// Reads `Knowledge/<site>/site.yaml`.
package struct SiteFile: Sendable {
    package var site: Site
    /// The pages as listed, without what only their HTML can tell (`title` is empty).
    package var pages: [Page]
    /// The line on which each page is listed, by its id.
    package var lines: [String: Int]
    /// The line of `default-contact`, where it is given.
    package var contactLine: Int?

    private static let keys = ["site", "name", "url", "time-zone", "area-code", "default-contact", "pages"]

    package init(contentsOf path: String, folder: String) throws(IntentFileError) {
        let root = try YAMLValue(file: path)
        let values = try root.values(known: Self.keys)
        let id = try root.required("site", in: values)
        guard try id.text() == folder else {
            throw id.fault(.value, "`site` is not the folder's name", mend: "write `site: \(folder)`")
        }
        contactLine = values["default-contact"]?.line
        let zone = try root.required("time-zone", in: values)
        guard TimeZone(identifier: try zone.text()) != nil else {
            throw zone.fault(.value, "`\(try zone.text())` is no time zone", mend: "write an IANA name: `Asia/Tokyo`")
        }
        site = Site(
            id: folder, name: try Self.names(try root.required("name", in: values)),
            baseURL: try Self.url(try root.required("url", in: values)), timeZone: try zone.text(),
            areaCode: try values["area-code"].map(Self.areaCode),
            defaultContact: try values["default-contact"]?.texts().map(ConceptID.init) ?? [])
        pages = []
        lines = [:]
        for item in try root.required("pages", in: values).items() {
            let page = try Self.page(item, site: folder)
            if lines[page.id] != nil {
                throw item.fault(.value, "two pages named `\(page.id)`", mend: "give one of them another id")
            }
            lines[page.id] = item.line ?? 1
            pages.append(page)
        }
        guard !pages.isEmpty else { throw root.fault(.value, "`pages` is empty", mend: "list at least one page") }
    }

    private static func names(_ value: YAMLValue) throws(IntentFileError) -> [ResidentLanguage: String] {
        let values = try value.values(known: ResidentLanguage.allCases.map(\.rawValue))
        var names: [ResidentLanguage: String] = [:]
        for language in ResidentLanguage.allCases {
            names[language] = try value.required(language.rawValue, in: values).text()
        }
        return names
    }

    private static func areaCode(_ value: YAMLValue) throws(IntentFileError) -> String {
        let text = try value.text()
        guard text.wholeMatch(of: /0[0-9]{1,4}/) != nil else {
            throw value.fault(.value, "`\(text)` is no area code", mend: "write its digits, the 0 first, in quotes: `\"0985\"`")
        }
        return text
    }

    private static func url(_ value: YAMLValue) throws(IntentFileError) -> String {
        let text = try value.text()
        guard let url = URL(string: text), let scheme = url.scheme, ["http", "https"].contains(scheme), url.host != nil
        else { throw value.fault(.value, "`\(text)` is no web address", mend: "write `https://…`") }
        return text
    }

    private static func page(_ item: YAMLValue, site: String) throws(IntentFileError) -> Page {
        let values = try item.values(known: ["id", "url", "lang", "file", "read"])
        let file = try item.required("file", in: values)
        guard try !file.text().split(separator: "/").contains(".."), try !file.text().hasPrefix("/") else {
            throw file.fault(.value, "`file` leaves the site's folder", mend: "write a path below the site's folder")
        }
        let day = values["read"]
        if let day, let text = try? day.text(), text.wholeMatch(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}/) == nil || CivilDay(iso: text) == nil {
            throw day.fault(.value, "`read: \(text)` is no date", mend: "write `yyyy-mm-dd`, the day the page was read")
        }
        let language = try item.required("lang", in: values)
        guard try language.text().wholeMatch(of: /[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*/) != nil else {
            throw language.fault(
                .value, "`\(try language.text())` is no language tag", mend: "write the page's language: `ja`, `en`, `pt-BR`")
        }
        // Whether a longer code is a language, only a list of thousands could tell.
        let code = try language.text().prefix { $0 != "-" }
        guard code.count > 2 || Locale.LanguageCode(code.lowercased()).isISOLanguage else {
            throw language.fault(
                .value, "`\(code)` is the code of no language", mend: "write the language's own, which is not always the country's: `ja`, `zh`, `ko`, `vi`")
        }
        return Page(
            id: try item.required("id", in: values).text(), site: site,
            url: try url(try item.required("url", in: values)), language: try language.text(),
            file: try file.text(), title: "", readOn: try day?.text())
    }
}
