import Catalog

extension Catalog {
    /// All that is written in easy Japanese, with readings behind the words in kanji.
    var easyJapanese: [String] {
        let intents = intents.compactMap { $0.texts[.jaEasy] }
        let phrasebook = phrasebooks[.jaEasy]
        let terms = glossaries[.jaEasy]?.forms.values.flatMap(\.self) ?? []
        let wording = [phrasebook?.labels.values.map(\.self), phrasebook?.days.values.map(\.self), phrasebook?.replies.values.map(\.self)]
        return sites.compactMap { $0.name[.jaEasy] } + terms + wording.compactMap(\.self).flatMap(\.self)
            + intents.flatMap { [$0.title, $0.wish].compactMap(\.self) + $0.answer.plainTexts }
    }
}
