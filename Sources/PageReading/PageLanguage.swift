import Catalog
import HTMLReader
import TextNormalizing

/// The language in which a page is published.
enum PageLanguage {
    /// The declared one, unless the text is plainly in another script (labels can lie); else by script.
    static func of(_ page: HTMLPage, text: [String]) -> String? {
        let declared = (page.first(named: "html").flatMap { page[$0].attribute("lang") ?? page[$0].attribute("xml:lang") })?.trimmed
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

    private static func guess(_ text: [String]) -> String? {
        var counts: [Script: Int] = [:]
        var vietnamese = 0
        var letters = 0
        for scalar in text.lazy.flatMap(\.unicodeScalars).prefix(20_000) {
            let script = Script(scalar)
            if script == .other || script == .digit { continue }
            letters += 1
            counts[script, default: 0] += 1
            if scalar.value >= 0x1EA0 && scalar.value <= 0x1EF9 || scalar == "đ" || scalar == "ơ" || scalar == "ư" { vietnamese += 1 }
        }
        guard letters >= 10 else { return nil }
        func share(_ script: Script) -> Double { Double(counts[script] ?? 0) / Double(letters) }
        if share(.hangul) > 0.3 { return "ko" }
        if share(.thai) > 0.3 { return "th" }
        if share(.devanagari) > 0.3 { return "ne" }
        if share(.kana) > 0.1 { return "ja" }
        if share(.han) > 0.4 { return "zh" }
        if Double(vietnamese) / Double(letters) > 0.03 { return "vi" }
        let words = Set(text.lazy.flatMap { $0.lowercased().split(separator: " ") }.prefix(3000))
        return ["the", "of", "and", "to"].allSatisfy { words.contains($0) } ? "en" : nil
    }
}
