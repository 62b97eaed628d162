import Catalog

/// Documents to bring as items of a list; those of which the page asks for some only are one item.
struct DocumentList {
    let localizer: Localizer

    struct Item {
        /// What the item is, whatever its wording: the documents' concepts.
        var key: String
        var text: String
    }

    func items(_ facts: [Fact], pageLanguage: String) -> [Item] {
        var items: [Item] = []
        var groups: [Int: [Document]] = [:]
        for case .document(let document) in facts.map(\.value) {
            guard let choice = document.choice else {
                items.append(Item(key: key(document), text: localizer.text(document, pageLanguage: pageLanguage)))
                continue
            }
            groups[choice.group, default: []].append(document)
            // The group stands where its first document does.
            if groups[choice.group]?.count == 1 { items.append(Item(key: Self.placeholder(choice.group), text: "")) }
        }
        for (group, documents) in groups {
            guard let index = items.firstIndex(where: { $0.key == Self.placeholder(group) }) else { continue }
            items[index] = item(documents, pageLanguage: pageLanguage)
        }
        return items.reduce(into: []) { kept, item in
            if !kept.contains(where: { $0.text == item.text }) { kept.append(item) }
        }
    }

    /// "one of these: …"
    private func item(_ documents: [Document], pageLanguage: String) -> Item {
        let names = documents.map { localizer.text($0, pageLanguage: pageLanguage) }
        let needed = documents.first?.choice?.needed ?? 1
        let text =
            needed == 1
            ? localizer.format(.oneOf, ["list": localizer.phrasebook.either.joining(names)])
            : localizer.format(.someOf, ["n": String(needed), "list": localizer.phrasebook.list.joining(names)])
        return Item(key: "\(needed) of \(documents.map(key).sorted().joined(separator: ", "))", text: text)
    }

    /// Documents that the page explains by the same examples are the same to a resident, whatever it calls them.
    private func key(_ document: Document) -> String {
        if !document.examples.isEmpty {
            return document.examples.map { localizer.concept(of: $0)?.name ?? $0 }.sorted().joined(separator: " or ")
        }
        return localizer.concept(of: document.name)?.name ?? document.name
    }

    /// No concept's name has a blank.
    private static func placeholder(_ group: Int) -> String { "group \(group)" }
}
