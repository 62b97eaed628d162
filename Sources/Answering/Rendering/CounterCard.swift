import Catalog
import TextNormalizing
import WireProtocol

/// Makes the counter card of an intent: its wishes in Japanese and in the resident's language, and a sentence for the phone.
struct CounterCard {
    let own: Localizer
    /// Of the Japanese that the clerk reads.
    let japanese: Localizer
    /// Of the easy Japanese that the resident says; nil if the catalog is not written in it.
    let easy: Localizer?

    /// - Parameter heading: of the section that answers; what a card is about whose intent has no wishes.
    func card(of intent: Intent, heading: String) -> AskReply.Card {
        let asked = intent.texts[.ja]?.wish ?? about(heading, in: japanese)
        var lines = [asked]
        var ownLines = [intent.texts[own.language]?.wish ?? about(heading, in: own)]
        if own.language != .ja {
            lines.append(help(in: japanese))
            ownLines.append(help(in: own))
        }
        // Whoever reads Japanese as natives do has no need of it.
        let wish = own.language == .ja ? nil : easy.map { intent.texts[.jaEasy]?.wish ?? about(heading, in: $0) }
        // A heading in kanji has no reading: a card without the sentence is better than one that cannot be said.
        let kana = wish.flatMap(EasyJapanese.kana).flatMap { Self.isKana($0) ? $0 : nil }
        let romaji = kana == nil ? nil : wish.flatMap(EasyJapanese.romaji)
        let shown = own.language == .ja ? nil : ownLines.joined(separator: "\n")
        return AskReply.Card(
            japanese: lines.joined(separator: "\n"), own: shown, kana: kana, romaji: romaji,
            text: text(lines, shown == nil ? [] : ownLines, [kana, romaji].compactMap(\.self)))
    }

    private func about(_ heading: String, in localizer: Localizer) -> String {
        localizer.label(.cardAbout).filling(["title": localizer.format(.quoted, ["text": heading])])
    }

    /// "It would help me if you could explain in Vietnamese or easy Japanese."
    private func help(in localizer: Localizer) -> String {
        let easy = localizer.label(.easyJapanese)
        let languages = own.language == .jaEasy ? [easy] : [localizer.languageName(own.language.spoken), easy]
        return localizer.label(.cardHelp).filling(["languages": localizer.phrasebook.either.joining(languages)])
    }

    private func text(_ lines: [String], _ ownLines: [String], _ said: [String]) -> String {
        var blocks = [block(own.heading(.cardClerk), lines)]
        if !ownLines.isEmpty {
            let name = own.language == .jaEasy ? own.label(.easyJapanese) : own.languageName(own.language.spoken)
            let title = own.label(.cardSame).filling(["language": name])
            blocks.append(block(own.heading(title), ownLines))
        }
        if !said.isEmpty { blocks.append(block(own.heading(.cardSay), said)) }
        return blocks.joined(separator: "\n\n")
    }

    private func block(_ heading: String, _ lines: [String]) -> String {
        ([heading] + lines.map { "  \($0)" }).joined(separator: "\n")
    }

    /// Kana, blanks and marks only.
    private static func isKana(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { Script($0) == .kana || " 、。？！「」".unicodeScalars.contains($0) }
    }
}
