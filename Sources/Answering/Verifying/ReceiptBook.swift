import Catalog
import Foundation
import Synchronization
import TextNormalizing
import WireProtocol

/// Makes the receipts of one catalog's answers, and compares receipts with what the catalog says now.
final class ReceiptBook: Sendable {
    private let catalog: Catalog
    let version: String
    /// Tokens by what they are for: making one costs more than the rest of an answer, and there are few.
    private let tokens = Mutex(RecentValues<String, String>(most: 4096))
    /// Today's items of those pages and kinds that a receipt has named: made of all facts of a great city at each request, they
    /// would hold an event loop for a third of a second.
    private let made = Mutex<[Place: [Receipt.Item]]>([:])

    /// Where a receipt's item is looked for.
    private struct Place: Hashable {
        var page: String
        /// Nil for sections.
        var kind: FactKind?
    }

    /// What an item that is a section calls its kind.
    private static let section = "section"

    init(_ catalog: Catalog, version: String) {
        self.catalog = catalog
        self.version = version
    }

    /// - Parameter key: tells the answers of this catalog apart, with the language.
    func token(_ key: String, _ language: ResidentLanguage, sections: [Int], facts: () -> [Fact]) -> String {
        let key = "\(key) \(language.rawValue)"
        if let known = tokens.withLock({ $0[key] }) { return known }
        let items = sections.map(item) + facts().reduce(into: [Fact]()) { if !$0.contains($1) { $0.append($1) } }.map(item)
        let token = Receipt(catalog: version, language: language, items: items).token
        tokens.withLock { $0.keep(token, as: key, weight: 1) }
        return token
    }

    // MARK: Items

    private func item(_ section: Int) -> Receipt.Item {
        let own = catalog.sections[section]
        let text = own.paragraphs.joined(separator: "\n")
        return .init(
            page: own.page, kind: Self.section, place: place(of: section), content: StableHash(text.isEmpty ? own.heading : text).value, name: 0, frame: 0,
            words: text.isEmpty ? own.heading : text)
    }

    private func item(_ fact: Fact) -> Receipt.Item {
        .init(
            page: catalog.sections[fact.section].page, kind: fact.value.kind.rawValue, place: place(of: fact.section), content: Self.content(of: fact),
            name: Self.name(of: fact.value), frame: Self.frame(of: fact), words: FactWording.text(fact))
    }

    private func place(of section: Int) -> UInt64 { StableHash(catalog.headingPath(of: section).joined(separator: "\n")).value }

    private static func content(of fact: Fact) -> UInt64 {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let value = (try? encoder.encode(fact.value)) ?? Data()
        return StableHash(String(decoding: value, as: UTF8.self)).value
    }

    private static func name(of value: FactValue) -> UInt64 {
        let name: String? =
            switch value {
            case .phone(let phone): phone.e164
            case .counter(let counter): counter.names.joined(separator: "\n")
            case .document(let document): document.name
            case .link(let link): link.title
            case .step(let step): String(step.number)
            default: nil
            }
        return name.map { StableHash($0).value } ?? 0
    }

    private static func frame(of fact: Fact) -> UInt64 { StableHash(fact.quote.filter { !$0.isNumber }).value }

    // MARK: Verifying

    /// Each item of a receipt, with what the catalog says of it now.
    func verified(_ receipt: Receipt) -> [VerifyReply.Item] {
        receipt.items.map { old in
            let all = items(of: old.kind, on: old.page)
            let url = catalog.pages.first { $0.id == old.page }?.url
            if let same = all.first(where: { $0.content == old.content }) {
                return .init(kind: old.kind, state: .unchanged, was: old.words, now: same.words, page: old.page, url: url)
            }
            guard let successor = successor(of: old, among: all, receipt) else { return .init(kind: old.kind, state: .gone, was: old.words, page: old.page, url: url) }
            return .init(kind: old.kind, state: .changed, was: old.words, now: successor.words, page: old.page, url: url)
        }
    }

    /// Today's items of a kind on a page; none of a kind or page that there is not, of which nothing is kept either.
    private func items(of kind: String, on page: String) -> [Receipt.Item] {
        let place = Place(page: page, kind: FactKind(rawValue: kind))
        guard kind == Self.section || place.kind != nil, catalog.pages.contains(where: { $0.id == page }) else { return [] }
        return made.withLock { made in
            if let known = made[place] { return known }
            let items =
                if let kind = place.kind {
                    catalog.facts.filter { $0.value.kind == kind && catalog.sections[$0.section].page == page }.map(item)
                } else {
                    catalog.sections.indices.filter { catalog.sections[$0].page == page }.map(item)
                }
            made[place] = items
            return items
        }
    }

    /// What has become of an item: what bears its name, else its sentence with other figures, else the only one of its kind
    /// in its place. Of several phones under one heading none is taken for another's successor.
    private func successor(of old: Receipt.Item, among all: [Receipt.Item], _ receipt: Receipt) -> Receipt.Item? {
        // Another item of the receipt is none.
        let others = all.filter { new in !receipt.items.contains { $0.content == new.content && $0.kind == new.kind } }
        if old.name != 0, let same = others.first(where: { $0.name == old.name }) { return same }
        let near = others.filter { $0.place == old.place }
        if old.frame != 0, let same = near.first(where: { $0.frame == old.frame }) { return same }
        return old.kind != FactKind.phone.rawValue && near.count == 1 ? near[0] : nil
    }
}
