package import Catalog
import Foundation
package import TextNormalizing

/// A text in the forms in which it is compared: the same for phrases at build time and questions later.
package struct TextForms: Sendable {
    package let form: MatchingForm
    /// Japanese in natives' spelling, where the text is written in another.
    package let spelled: MatchingForm?
    /// What a sentence encoder is given: the spelling that it has read most of.
    package let encoderText: String
}

/// Brings texts to their forms, with what the glossaries know.
package struct TextForming: Sendable {
    private let spelling: JapaneseSpelling
    package let finder: ConceptFinder

    package init(_ glossaries: [ResidentLanguage: Glossary]) {
        finder = ConceptFinder(glossaries.values)
        let japanese = [ResidentLanguage.ja, .jaEasy].compactMap { glossaries[$0]?.forms.values.joined() }.joined()
        spelling = JapaneseSpelling(words: japanese)
    }

    package func forms(of text: String, in language: ResidentLanguage) -> TextForms {
        let plain = EasyJapanese.withoutReadings(text).precomposedStringWithCompatibilityMapping
        switch language.spoken {
        case "ja":
            let spelled = spelling.spelled(text)
            return TextForms(
                form: MatchingForm(text), spelled: spelled.map(MatchingForm.init), encoderText: spelled ?? plain)
        case "zh":
            return TextForms(form: MatchingForm(text), spelled: nil, encoderText: HanFolding.simplified(plain))
        default: return TextForms(form: MatchingForm(text), spelled: nil, encoderText: plain)
        }
    }

    /// The concepts that a text names in either spelling.
    package func concepts(in forms: TextForms) -> [ConceptID] {
        var found = finder.concepts(in: forms.form)
        for concept in forms.spelled.map(finder.concepts) ?? [] where !found.contains(concept) { found.append(concept) }
        return found
    }

    package func features(of forms: TextForms) -> QuestionFeatures { features(of: forms, naming: concepts(in: forms)) }

    /// The features of a text whose concepts are known.
    func features(of forms: TextForms, naming concepts: [ConceptID]) -> QuestionFeatures {
        QuestionFeatures([forms.form, forms.spelled].compactMap(\.self), concepts: concepts)
    }
}
