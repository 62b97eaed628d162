import Catalog

/// The desk's own words, from the catalog's phrasebooks.
struct Wording: Sendable {
    private let catalog: Catalog

    init(_ catalog: Catalog) { self.catalog = catalog }

    /// The language itself if the catalog is written in it, else one that its speakers read (the other Chinese script),
    /// else English, which every catalog has.
    func written(_ language: ResidentLanguage) -> ResidentLanguage {
        guard catalog.phrasebooks[language] == nil else { return language }
        let kin = ResidentLanguage.allCases.first { $0.spoken == language.spoken && catalog.phrasebooks[$0] != nil }
        return kin ?? .en
    }

    func text(_ reply: Phrasebook.ReplyText, _ language: ResidentLanguage) -> String {
        let site = catalog.sites.first
        let city = site?.name[language] ?? site?.id ?? ""
        return (catalog.phrasebooks[language]?.replies[reply] ?? "").filling(["city": city])
    }
}
