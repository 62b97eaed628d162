import Catalog

/// The desk's own words, from the catalog's phrasebooks.
struct Wording: Sendable {
    private let catalog: Catalog
    /// The languages that the catalog is written in: looked up several times for each answer.
    let languages: [ResidentLanguage]

    init(_ catalog: Catalog) {
        self.catalog = catalog
        languages = ResidentLanguage.allCases.filter { catalog.phrasebooks[$0] != nil }
    }

    /// The language itself if the catalog is written in it, else one that its speakers read (the other Chinese script),
    /// else English, which every catalog has.
    func written(_ language: ResidentLanguage) -> ResidentLanguage {
        guard !languages.contains(language) else { return language }
        return ResidentLanguage.allCases.first { $0.spoken == language.spoken && languages.contains($0) } ?? .en
    }

    func text(_ reply: Phrasebook.ReplyText, _ language: ResidentLanguage) -> String {
        let site = catalog.sites.first
        let city = site?.name[language] ?? site?.id ?? ""
        return (catalog.phrasebooks[language]?.replies[reply] ?? "").filling(["city": city])
    }
}
