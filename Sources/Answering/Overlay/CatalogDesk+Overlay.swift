import Catalog

extension CatalogDesk {
    /// The overlay's notice at this moment, for what is no answer to a question.
    func notice(_ language: ResidentLanguage) -> String? {
        let moment = now()
        return composer.overlay?.current(at: moment).map { composer.notice(of: $0, in: language, at: moment) }
    }
}
