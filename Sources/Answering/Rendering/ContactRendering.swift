import Catalog
import Foundation
import WireProtocol

/// Phones as a resident can use them: those that serve the resident's language first, open ones before closed ones.
struct ContactRendering {
    let localizer: Localizer
    let moment: Date
    let timeZone: TimeZone

    struct Rendered {
        var contact: AskReply.Contact
        var lines: [String]
    }

    func render(_ facts: [Fact], pageLanguage: String) -> [Rendered] {
        let phones = facts.compactMap { fact -> (Fact, Phone)? in
            if case .phone(let phone) = fact.value, phone.kind == .voice { (fact, phone) } else { nil }
        }
        let ranked = phones.enumerated().sorted { left, right in
            (rank(left.element.1), left.offset) < (rank(right.element.1), right.offset)
        }
        return ranked.map { rendered($0.element.1, quote: $0.element.0.quote, pageLanguage) }
    }

    /// 0 serves the language and is open, then serves it, then says nothing of languages, then serves others.
    private func rank(_ phone: Phone) -> Int {
        guard serves(phone) else { return phone.languages.isEmpty ? 2 : 3 }
        if case .open = hours(of: phone).state(at: moment) { return 0 }
        return 1
    }

    func serves(_ phone: Phone) -> Bool { phone.languages.contains(localizer.language.spoken) }

    /// The hours that hold for the resident's language; for a line that does not serve it, those of its own languages.
    private func spans(of phone: Phone) -> [ServiceHours] {
        let spoken = localizer.language.spoken
        let own = phone.hours.filter { $0.languages.isEmpty || $0.languages.contains(spoken) }
        return own.isEmpty && !serves(phone) ? phone.hours : own
    }

    private func hours(of phone: Phone) -> OpeningHours {
        OpeningHours(spans(of: phone), closures: phone.closures, timeZone: timeZone)
    }

    private func rendered(_ phone: Phone, quote: String, _ pageLanguage: String) -> Rendered {
        let state = hours(of: phone).state(at: moment)
        let hoursText = localizer.text(spans(of: phone), closures: phone.closures)
        let name = phone.name.map { localizer.term($0, pageLanguage: pageLanguage) }
        var contact = AskReply.Contact(
            name: name, phone: phone.number, uri: "tel:\(phone.e164)", tollFree: phone.isTollFree ? true : nil,
            languages: phone.languages, hours: hoursText, original: quote)
        if let state {
            switch state {
            case .open: contact.openNow = true
            case .closed(let opens):
                contact.openNow = false
                contact.opensAt = opens.map(timestamp)
            }
        }
        return Rendered(contact: contact, lines: lines(phone, name, hoursText, state))
    }

    private func lines(
        _ phone: Phone, _ name: String?, _ hours: String?, _ state: OpeningHours.State?
    ) -> [String] {
        let number = phone.isTollFree ? localizer.aside(phone.number, localizer.label(.tollFree)) : phone.number
        var lines = [localizer.labelled(.phone, number)]
        if let name { lines.append(name) }
        if phone.languages == ["ja"] {
            lines.append(localizer.label(.japaneseOnly))
        } else if !phone.languages.isEmpty {
            let served = localizer.label(.answersIn).filling(["languages": localizer.languageNames(phone.languages)])
            let not = localizer.label(.notInYourLanguage)
                .filling(["language": localizer.languageName(localizer.language.spoken)])
            lines.append(serves(phone) ? served : "\(served) – \(not)")
        }
        if let hours { lines.append(hoursLine(hours, phone)) }
        if let now = state.flatMap({ localizer.text($0, at: moment, timeZone: timeZone) }) { lines.append(now) }
        if case .closed = state, let others = openLanguages(of: phone) {
            lines.append(localizer.label(.openNowIn).filling(["languages": localizer.languageNames(others)]))
        }
        return [lines[0]] + lines.dropFirst().map { "  \($0)" }
    }

    /// The hours, said to be those of the resident's language where other languages have others.
    private func hoursLine(_ hours: String, _ phone: Phone) -> String {
        let own = spans(of: phone)
        guard serves(phone), phone.hours.contains(where: { !own.contains($0) }) else {
            return localizer.labelled(.hours, hours)
        }
        let label = localizer.aside(localizer.label(.hours), localizer.languageName(localizer.language.spoken))
        return localizer.format(.labelled, ["label": label, "value": hours])
    }

    /// Languages other than the resident's in which the line is answered at this moment: a lost card cannot wait.
    private func openLanguages(of phone: Phone) -> [String]? {
        let open = phone.languages.filter { code in
            guard code != localizer.language.spoken else { return false }
            let spans = phone.hours.filter { $0.languages.isEmpty || $0.languages.contains(code) }
            if case .open = OpeningHours(spans, closures: phone.closures, timeZone: timeZone).state(at: moment) { return true }
            return false
        }
        return open.isEmpty ? nil : open
    }

    /// RFC 3339 with the site's offset.
    private func timestamp(_ date: Date) -> String {
        date.formatted(.iso8601.year().month().day().time(includingFractionalSeconds: false).timeZone(separator: .colon).inTimeZone(timeZone))
    }
}

extension Date.ISO8601FormatStyle {
    fileprivate func inTimeZone(_ zone: TimeZone) -> Self {
        var style = self
        style.timeZone = zone
        return style
    }
}
