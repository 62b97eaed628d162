import Catalog
import Foundation
import WireProtocol

/// The lines to call, in the resident's language.
struct ContactRendering {
    let localizer: Localizer
    let moment: Date
    let timeZone: TimeZone
    /// What is asked.
    var about: [ConceptID] = []
    /// Whether it is the lines themselves that are asked about: then a resident may ask for somebody else, who speaks another language.
    var isAboutLines = false

    struct Rendered {
        var contact: AskReply.Contact
        var lines: [String]
        /// From when on, before the day is over, it would be rendered otherwise.
        var changes: Date?
    }

    /// - Parameter isIntroduced: whether lines in other languages get a line of their own above them.
    func render(_ facts: [Fact], pageLanguage: String, isIntroduced: Bool = true) -> [Rendered] {
        let lines = CallResolver(for: localizer.language, at: moment, in: timeZone, about: about).lines(facts)
        let firstOther = !isIntroduced ? nil : lines.firstIndex { $0.standing == .otherLanguages }
        return lines.enumerated().map { position, line in
            var rendered = rendered(line, pageLanguage)
            if position == firstOther { rendered.lines.insert(introduction(to: lines), at: 0) }
            return rendered
        }
    }

    /// What stands above the lines in other languages than the resident's.
    private func introduction(to lines: [CallLine]) -> String {
        let hasOwn = lines.contains { $0.standing == .yours }
        return localizer.label(hasOwn ? .otherLanguageLines : .noLineInLanguage)
            .filling(["language": localizer.languageName(localizer.language.spoken)])
    }

    private func rendered(_ line: CallLine, _ pageLanguage: String) -> Rendered {
        let phone = line.phone
        let hoursText = localizer.text(line.hours, closures: phone.closures)
        let matterHours = line.matterHours.map { text($0, pageLanguage) }
        let name = phone.name.map { localizer.term($0, pageLanguage: pageLanguage) }
        // Whether it is open now goes by the hours for the matter, so they are said with the others.
        let stated = [matterHours, hoursText].compactMap(\.self)
        var contact = AskReply.Contact(
            name: name, phone: phone.number, uri: "tel:\(phone.e164)", tollFree: phone.isTollFree ? true : nil,
            languages: phone.languages, hours: stated.isEmpty ? nil : stated.joined(separator: localizer.phrasebook.formats[.also] ?? "; "),
            original: line.fact.quote)
        switch line.standing {
        case .yours: contact.inYourLanguage = true
        case .otherLanguages, .japaneseOnly: contact.inYourLanguage = false
        case .unstated: break
        }
        switch line.state {
        case .open(let until):
            contact.openNow = true
            contact.closesAt = until.map(timestamp)
        case .closed(let opens):
            contact.openNow = false
            contact.opensAt = opens.map(timestamp)
        case nil: break
        }
        return Rendered(contact: contact, lines: lines(line, name, hoursText, matterHours), changes: line.changes)
    }

    private func lines(_ line: CallLine, _ name: String?, _ hours: String?, _ matterHours: String?) -> [String] {
        let phone = line.phone
        let everyHours = isAboutLines ? everyLanguagesHours(line) : nil
        let number = phone.isTollFree ? localizer.aside(phone.number, localizer.label(.tollFree)) : phone.number
        var lines: [String] = []
        if let name { lines.append(name) }
        if phone.languages == ["ja"] {
            lines.append(localizer.label(.japaneseOnly))
        } else if line.standing == .unstated, let unstated = localizer.phrasebook.labels[.languagesUnstated] {
            lines.append(unstated)
        } else if !phone.languages.isEmpty, everyHours == nil, line.standing == .yours || line.hours.isEmpty || line.hours.contains(where: \.languages.isEmpty) {
            // Else the hours name them, each with its own.
            lines.append(localizer.label(.answersIn).filling(["languages": localizer.languageNames(phone.languages)]))
        }
        if let hours { lines.append(hoursLine(hours, line)) }
        if let matterHours { lines.append(matterHours) }
        if let now = now(line) { lines.append(now) }
        if let everyHours { lines.append(everyHours) }
        return [localizer.labelled(.phone, number)] + lines.map { "  \($0)" }
    }

    /// The hours of all languages, each named, where the resident's own are but some of them.
    private func everyLanguagesHours(_ line: CallLine) -> String? {
        hasOtherHours(line) ? localizer.text(line.phone.hours, closures: line.phone.closures, namesOwn: true) : nil
    }

    private func hasOtherHours(_ line: CallLine) -> Bool {
        line.standing == .yours && line.phone.hours.contains { !line.hours.contains($0) }
    }

    /// The hours for a matter ("lost, stolen: 24 hours"): in the page's own sentence for natives, else put together from the terms.
    private func text(_ hours: MatterHours, _ pageLanguage: String) -> String {
        let isNative = pageLanguage.prefix(2) == localizer.language.spoken && localizer.furigana == nil
        let matters = hours.matters.compactMap(localizer.glossary.term)
        guard !isNative, let time = localizer.text(hours.hours, closures: []), matters.count == hours.matters.count, !matters.isEmpty else {
            return localizer.quoted(hours.words, pageLanguage: pageLanguage)
        }
        return localizer.format(.labelled, ["label": localizer.phrasebook.list.joining(matters), "value": time])
    }

    /// Whether it can be called now, else when.
    private func now(_ line: CallLine) -> String? {
        guard let state = line.state else { return nil }
        let others = localizer.label(.openNowIn).filling(["languages": localizer.languageNames(line.openLanguages)])
        // Of languages with hours of their own, those that are answered now.
        if line.standing != .yours, state.isOpen, Set(line.openLanguages) == Set(line.phone.languages) { return localizer.label(.openNowAlways) }
        if line.standing != .yours, state.isOpen, !line.openLanguages.isEmpty { return others }
        let own = localizer.text(state, at: moment, timeZone: timeZone)
        guard !state.isOpen, !line.openLanguages.isEmpty else { return own }
        return [own, others].compactMap(\.self).joined(separator: "\n  ")
    }

    /// The hours, said to be those of the resident's language where other languages have others.
    private func hoursLine(_ hours: String, _ line: CallLine) -> String {
        guard hasOtherHours(line) else { return localizer.labelled(.hours, hours) }
        let label = localizer.aside(localizer.label(.hours), localizer.languageName(localizer.language.spoken))
        return localizer.format(.labelled, ["label": label, "value": hours])
    }

    /// RFC 3339 with the site's offset.
    private func timestamp(_ date: Date) -> String { RFC3339.text(date, in: timeZone) }
}
