import Catalog
import HTMLReader
import TextNormalizing

/// The language in which a page is published.
enum PageLanguage {
    /// The declared one, unless the text is plainly in another script (labels can lie); else by script.
    static func of(_ page: HTMLPage, text: [String]) -> String? {
        let declared = page.first(.html).flatMap { page.attribute(.lang, of: $0) ?? page.attribute(.xmlLang, of: $0) }?.trimmed
        let guessed = guess(text)
        guard let declared, !declared.isEmpty else { return guessed }
        let primary = declared.lowercased().prefix { $0 != "-" && $0 != "_" }
        let byScript: Set<Substring> = ["ja", "ko", "th", "ne", "zh"]
        if let guessed, guessed != primary, byScript.contains(primary) || byScript.contains(Substring(guessed)) {
            // Han characters alone do not tell Chinese from Japanese.
            if guessed == "zh" && primary == "ja" || guessed == "ne" && primary == "hi" { return declared }
            return guessed
        }
        return declared
    }

    /// The language of one section where it is not the page's: by its script, else as its markup declares.
    static func own(of section: Section, on page: String?) -> String? {
        func primary(_ tag: String) -> String { String(tag.lowercased().prefix { $0 != "-" && $0 != "_" }) }
        let guessed = guess([section.heading] + section.paragraphs)
        guard let own = guessed ?? section.language, let page, primary(own) != primary(page) else { return nil }
        // A heading in Han characters alone is Japanese on a Japanese page.
        if own == "zh", primary(page) == "ja", section.language.map({ primary($0) }) != "zh" { return nil }
        if own == "ne", primary(page) == "hi" { return nil }
        return own
    }

    /// In scalars: what is looked at to tell a language.
    private static let longestSample = 20_000

    private static func guess(_ text: [String]) -> String? {
        var counts: (latin: Int, han: Int, kana: Int, hangul: Int, thai: Int, devanagari: Int) = (0, 0, 0, 0, 0, 0)
        var vietnamese = 0
        var seen = 0
        for var part in text where seen < longestSample {
            part.withUTF8 { bytes in
                var at = 0
                while at < bytes.count, seen < longestSample {
                    let (scalar, width) = unsafe FoldedLine.decode(bytes, at)
                    at += width
                    seen += 1
                    // What most pages are written in, before all other scripts are gone through.
                    switch scalar.value {
                    case 0x00...0x7F: if scalar.isASCIILetter { counts.latin += 1 }
                    case 0x3040...0x30FF: counts.kana += 1
                    case 0x4E00...0x9FFF: counts.han += 1
                    default:
                        switch Script(scalar) {
                        case .latin: counts.latin += 1
                        case .han: counts.han += 1
                        case .kana: counts.kana += 1
                        case .hangul: counts.hangul += 1
                        case .thai: counts.thai += 1
                        case .devanagari: counts.devanagari += 1
                        case .digit, .other: break
                        }
                        if scalar.value >= 0x1EA0 && scalar.value <= 0x1EF9 || scalar == "đ" || scalar == "ơ" || scalar == "ư" { vietnamese += 1 }
                    }
                }
            }
        }
        let letters = counts.latin + counts.han + counts.kana + counts.hangul + counts.thai + counts.devanagari
        guard letters >= 10 else { return nil }
        func share(_ count: Int) -> Double { Double(count) / Double(letters) }
        if share(counts.hangul) > 0.3 { return "ko" }
        if share(counts.thai) > 0.3 { return "th" }
        if share(counts.devanagari) > 0.3 { return "ne" }
        if share(counts.kana) > 0.1 { return "ja" }
        if share(counts.han) > 0.4 { return "zh" }
        if share(vietnamese) > 0.03 { return "vi" }
        guard share(counts.latin) > 0.5 else { return nil }
        return isEnglish(text) ? "en" : nil
    }

    /// Whether the first three thousand words hold those that no English page does without.
    private static func isEnglish(_ text: [String]) -> Bool {
        var wanted: Set<String> = ["the", "of", "and", "to"]
        var seen = 0
        for part in text {
            for word in part.prefix(20_000).split(separator: " ") {
                if word.utf8.count <= 3 { wanted.remove(word.lowercased()) }
                seen += 1
                if wanted.isEmpty { return true }
                if seen >= 3000 { return false }
            }
        }
        return false
    }
}
