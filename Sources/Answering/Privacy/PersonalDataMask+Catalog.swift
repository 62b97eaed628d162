import Catalog
import TextNormalizing

extension PersonalDataMask {
    /// Leaves the numbers and addresses alone that the catalog's pages publish.
    init(_ catalog: Catalog) {
        let values = catalog.facts.map(\.value)
        let numbers = values.flatMap { value in if case .phone(let phone) = value { [phone.number, phone.e164] } else { [String]() } }
        let emails = values.compactMap { value in if case .email(let email) = value { email.address } else { nil } }
        self.init(publishedNumbers: numbers, publishedEmails: emails)
    }
}
