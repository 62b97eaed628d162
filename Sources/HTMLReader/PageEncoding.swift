/// The encodings in which municipal pages are published.
package enum PageEncoding: String, Sendable, CaseIterable, Codable {
    case utf8 = "UTF-8"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"
    /// What pages call Shift_JIS: with Microsoft's characters (①, ㈱), at which a strict Shift_JIS decoder stops.
    case cp932 = "CP932"
    case eucJP = "EUC-JP"
    case iso2022JP = "ISO-2022-JP"
    case windows1252 = "WINDOWS-1252"

    /// Understands the labels that pages and servers use; nil for one that is not known here.
    package init?(label: String) {
        let plain = label.lowercased().filter { $0.isLetter || $0.isNumber }
        switch plain {
        case "utf8", "usascii", "ascii": self = .utf8
        case "utf16", "utf16le": self = .utf16LittleEndian
        case "utf16be": self = .utf16BigEndian
        case "shiftjis", "sjis", "xsjis", "windows31j", "mskanji", "cp932", "ms932", "csshiftjis": self = .cp932
        case "eucjp", "xeucjp", "eucjpms", "eucjpwin", "cseucpkdfmtjapanese": self = .eucJP
        case "iso2022jp", "jis", "csiso2022jp": self = .iso2022JP
        case "iso88591", "latin1", "windows1252", "cp1252": self = .windows1252
        default: return nil
        }
    }

    /// The name under which glibc's iconv knows it.
    var iconvName: String {
        switch self {
        case .eucJP: "EUC-JP-MS"
        default: rawValue
        }
    }
}
