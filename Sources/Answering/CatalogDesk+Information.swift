import Catalog
import TextNormalizing
package import WireProtocol

/// What is not an answer to a question.
extension CatalogDesk {
    func language(_ hint: String?) -> ResidentLanguage {
        wording.written(hint.flatMap(ResidentLanguage.init(bcp47:)) ?? .en)
    }

    package var sample: String? {
        let language = language(nil)
        return catalog.intents.lazy.compactMap { $0.texts[language]?.examples.first }.first
    }

    package func topics(lang: String?) -> TopicsReply {
        let language = language(lang)
        let names = catalog.intents.reduce(into: [String]()) { if !$0.contains($1.topic) { $0.append($1.topic) } }
        let topics = names.map { name in
            TopicsReply.Topic(
                topic: name,
                title: catalog.glossaries[language]?.term(for: ConceptID("subject.\(name)")) ?? name,
                intents: catalog.intents.filter { $0.topic == name }.map { intent in
                    .init(
                        intent: intent.id, title: composer.title(of: intent, in: language),
                        question: intent.texts[language]?.examples.first)
                })
        }
        let lines = topics.flatMap { topic in [topic.title] + topic.intents.map { "• \($0.title)" } }
        return TopicsReply(
            lang: language.rawValue, text: ([notice(language), wording.text(.topics, language)].compactMap(\.self) + lines).joined(separator: "\n"),
            topics: topics, catalog: version)
    }

    package func status(lang: String?) -> StatusReply {
        let language = language(lang)
        let site = catalog.sites.first.flatMap { $0.name[language] }
        let read = catalog.pages.compactMap(\.readOn).max()
        let lines = [
            "catalog \(version)", "\(catalog.pages.count) pages, \(catalog.sections.count) sections, "
                + "\(catalog.facts.count) facts, \(catalog.intents.count) intents", matching,
        ]
        return StatusReply(
            lang: language.rawValue, text: lines.joined(separator: "\n"), catalog: version, site: site,
            pages: catalog.pages.count, intents: catalog.intents.count,
            languages: wording.languages.map(\.rawValue), read: read)
    }

    package func help(lang: String?) -> String {
        let language = language(lang)
        return [notice(language), wording.text(.help, language)].compactMap(\.self).joined(separator: "\n\n")
    }

    package func tag(ofLanguageNamed name: String) -> String? {
        languages.language(askedForIn: name, MatchingForm(name))?.rawValue
    }

    package func confirmation(lang: String?) -> String? {
        guard let lang else { return wording.text(.languageAuto, .en) }
        return ResidentLanguage(bcp47: lang).map { wording.text(.languageSet, wording.written($0)) }
    }

    package func unknownLanguage(lang: String?) -> String {
        let language = language(lang)
        let text = wording.text(.languageUnknown, language)
            .filling(["languages": composer.localizer(language)?.residentLanguages(wording.languages) ?? ""])
        return [notice(language), text].compactMap(\.self).joined(separator: "\n\n")
    }

    package func message(for code: ErrorCode, lang: String?) -> String {
        Phrasebook.ErrorText(rawValue: code.rawValue).flatMap { catalog.phrasebooks[language(lang)]?.errors[$0] } ?? code.rawValue
    }
}
