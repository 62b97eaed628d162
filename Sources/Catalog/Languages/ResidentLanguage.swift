/// One of the thirteen languages in which residents are answered (CONTRACT.md, "Words").
///
/// The raw value is the tag used in file names (`Intents/<topic>/<lang>.yaml`) and on the wire.
package enum ResidentLanguage: String, CaseIterable, Codable, Sendable, Hashable, CodingKeyRepresentable {
    case ja
    /// やさしい日本語: plain Japanese with readings, for learners.
    case jaEasy = "ja-easy"
    case en
    case zhHans = "zh-Hans"
    case zhHant = "zh-Hant"
    case ko, es, pt, vi, tl, ne, id, th

    /// The ISO 639 code of the spoken language, as phone lines state it: `zh` for both Chinese scripts, `ja` for
    /// both kinds of Japanese.
    package var spoken: String {
        switch self {
        case .ja, .jaEasy: "ja"
        case .zhHans, .zhHant: "zh"
        default: rawValue
        }
    }

    /// By its place: a raw value of text would be hashed letter by letter, several times for each answer.
    package func hash(into hasher: inout Hasher) { hasher.combine(place) }

    /// Its place among all cases.
    package var place: Int {
        switch self {
        case .ja: 0
        case .jaEasy: 1
        case .en: 2
        case .zhHans: 3
        case .zhHant: 4
        case .ko: 5
        case .es: 6
        case .pt: 7
        case .vi: 8
        case .tl: 9
        case .ne: 10
        case .id: 11
        case .th: 12
        }
    }

    /// The locale of CLDR by which dates are written; digits are Latin everywhere, as on the phones to dial.
    package var locale: String {
        switch self {
        case .ja, .jaEasy: "ja"
        // The day before the month, as in most of the world: "24 November".
        case .en: "en-GB"
        case .zhHans: "zh-Hans"
        case .zhHant: "zh-Hant"
        case .es: "es-419"
        case .pt: "pt-BR"
        case .tl: "fil"
        case .ne: "ne@numbers=latn"
        default: rawValue
        }
    }
}
