import Catalog
import TextNormalizing

extension Wording {
    /// Asks kindly not to send what was masked, the weightiest first; nil if there was nothing.
    func warning(of found: Set<PersonalDataMask.Kind>, _ language: ResidentLanguage) -> String? {
        guard !found.isEmpty else { return nil }
        var keys: [Phrasebook.ReplyText] = []
        if found.contains(.individualNumber) {
            keys.append(.individualNumberWarning)
        } else if found.contains(.numberLike) {
            keys.append(.numberLikeWarning)
        }
        if found.contains(.residenceCard) { keys.append(.residenceCardWarning) }
        if found.contains(.phone) || found.contains(.email) { keys.append(.contactDetailsWarning) }
        return keys.map { text($0, language) }.joined(separator: "\n")
    }
}
