extension ResidentLanguage {
    /// Understands a BCP 47 tag as messengers and browsers send it: `zh-CN`, `zh_TW`, `pt-BR`, `fil`, `en-US` …
    ///
    /// Case, the separator (`-` or `_`) and blanks around the tag do not matter. Returns nil for a language that is none of
    /// the thirteen.
    package init?(bcp47 tag: String) {
        guard let first = tag.firstIndex(where: { !$0.isWhitespace }), let last = tag.lastIndex(where: { !$0.isWhitespace }) else { return nil }
        let parts = tag[first...last].lowercased().split { $0 == "-" || $0 == "_" }.map(String.init)
        guard let primary = parts.first else { return nil }
        let rest = parts.dropFirst()
        switch primary {
        case "zh", "zho", "chi", "cmn", "yue":
            // RFC 5646 lets the script or the region decide; a bare `zh` is read as Simplified, which most write, and
            // Cantonese as Traditional. Windows has names of its own for the scripts, `zh-CHS` and `zh-CHT`.
            let isTraditional = parts.contains { ["hant", "cht", "tw", "hk", "mo", "yue"].contains($0) }
            let isSimplified = rest.contains { ["hans", "chs"].contains($0) }
            self = isTraditional && !isSimplified ? .zhHant : .zhHans
        case "ja", "jpn":
            self = rest.contains { ["easy", "x-easy", "simple"].contains($0) } ? .jaEasy : .ja
        case "tl", "fil", "tgl": self = .tl
        case "id", "in", "ind": self = .id
        case "en", "eng": self = .en
        case "ko", "kor": self = .ko
        case "es", "spa": self = .es
        case "pt", "por": self = .pt
        case "vi", "vie": self = .vi
        case "ne", "nep", "npi": self = .ne
        case "th", "tha": self = .th
        default: return nil
        }
    }
}
