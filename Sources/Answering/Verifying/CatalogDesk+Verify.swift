import Catalog
package import WireProtocol

extension CatalogDesk {
    package func verify(_ receipt: String, lang: String?) -> VerifyReply {
        guard let receipt = Receipt(token: receipt), let book = composer.receipts else {
            let language = language(lang)
            return VerifyReply(lang: language.rawValue, verdict: .unreadable, text: wording.text(.verifyUnreadable, language), catalog: version)
        }
        let language = wording.written(lang.flatMap(ResidentLanguage.init(bcp47:)) ?? receipt.language)
        let items = book.verified(receipt)
        let isUnchanged = items.allSatisfy { $0.state == .unchanged }
        let lines = composer.localizer(language).map { localizer in items.flatMap { Self.lines($0, localizer) } } ?? []
        let verdict = wording.text(isUnchanged ? .verifyUnchanged : .verifyChanged, language)
        return VerifyReply(
            lang: language.rawValue, verdict: isUnchanged ? .unchanged : .changed,
            text: isUnchanged ? verdict : ([verdict] + lines).joined(separator: "\n"), items: items, receiptCatalog: receipt.catalog, catalog: version)
    }

    /// The lines about what is no longer as it was; the rest needs no words.
    private static func lines(_ item: VerifyReply.Item, _ localizer: Localizer) -> [String] {
        func line(_ label: Phrasebook.Label, _ text: String) -> String { "  " + localizer.label(label).filling(["text": short(text)]) }
        switch item.state {
        case .unchanged: return []
        case .gone: return ["• \(short(item.was ?? item.page)): \(localizer.label(.gone))"]
        case .changed:
            let head = "• " + localizer.aside(localizer.label(.changed), item.page)
            return [head] + [item.was.map { line(.was, $0) }, item.now.map { line(.nowIs, $0) }].compactMap(\.self)
        }
    }

    private static func short(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " / ")
        return line.count > 200 ? String(line.prefix(199)) + "…" : line
    }
}
