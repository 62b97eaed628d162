import Catalog
import Foundation
import Matching
import TextNormalizing
import WireProtocol

extension AnswerComposer {
    /// The reply with the overlay's notice and contacts before everything else.
    func overlaid(_ reply: AskReply, by overlay: Overlay, in language: ResidentLanguage, at moment: Date) -> AskReply {
        var reply = reply
        let heading = heading(of: overlay, in: language, at: moment)
        reply.notice = [heading.notice, reply.notice].compactMap(\.self).joined(separator: "\n\n")
        reply.contacts = heading.contacts + reply.contacts
        reply.text = "\(heading.text)\n\n\(reply.text)"
        return reply
    }

    /// The same for a plan.
    func overlaid(_ plan: PlanReply, by overlay: Overlay, in language: ResidentLanguage, at moment: Date) -> PlanReply {
        var plan = plan
        let heading = heading(of: overlay, in: language, at: moment)
        plan.notice = heading.notice
        plan.contacts = heading.contacts + plan.contacts
        plan.text = "\(heading.text)\n\n\(plan.text)"
        return plan
    }

    /// What stands before everything else: the notice, whom to turn to, and both as text.
    private func heading(
        of overlay: Overlay, in language: ResidentLanguage, at moment: Date
    ) -> (notice: String, contacts: [AskReply.Contact], text: String) {
        let contacts = contacts(of: overlay, in: language, at: moment)
        let notice = notice(of: overlay, in: language, at: moment)
        let lines = contacts.flatMap(\.lines).joined(separator: "\n")
        return (notice, contacts.map(\.contact), lines.isEmpty ? notice : "\(notice)\n\n\(lines)")
    }

    /// What residents are told, and until when.
    func notice(of overlay: Overlay, in language: ResidentLanguage, at moment: Date) -> String {
        let text = overlay.texts[Overlay.language(for: language, in: overlay.texts)] ?? ""
        guard let localizer = localizer(language) else { return text }
        let marked = head(of: overlay, in: language).map { "\($0)\n\(text)" } ?? "⚠ \(text)"
        return "\(marked)\n\(localizer.text(.noticeUntil, overlay.until, from: moment, timeZone: timeZone))"
    }

    /// The first line of a notice in another language than the reply, which says in which: "⚠ (English)".
    func head(of overlay: Overlay, in language: ResidentLanguage) -> String? {
        let told = Overlay.language(for: language, in: overlay.texts)
        guard told.spoken != language.spoken, let localizer = localizer(language) else { return nil }
        return localizer.aside("⚠", localizer.languageName(told.spoken))
    }

    private var timeZone: TimeZone { catalog.zone }

    private func contacts(of overlay: Overlay, in language: ResidentLanguage, at moment: Date) -> [ContactRendering.Rendered] {
        guard let localizer = localizer(language) else { return [] }
        let rendering = ContactRendering(localizer: localizer, moment: moment, timeZone: timeZone)
        // In the order of the file: staff know better than opening hours whom to call first.
        return overlay.contacts.flatMap { contact -> [ContactRendering.Rendered] in
            let name = contact.name[Overlay.language(for: language, in: contact.name)] ?? ""
            let link = contact.url.map { "  \($0)" }
            guard let phone = contact.phone else {
                return [.init(contact: .init(name: name, uri: contact.url), lines: [name, link].compactMap(\.self))]
            }
            let fact = Fact(section: 0, line: 0, quote: "", value: .phone(phone))
            return rendering.render([fact], pageLanguage: "", isIntroduced: false).map { rendered in
                var rendered = rendered
                rendered.contact.name = name
                rendered.contact.original = nil
                rendered.lines.insert("  \(name)", at: 1)
                if let link { rendered.lines.append(link) }
                return rendered
            }
        }
    }

    /// The facts, those counters marked that the overlay closes at this moment.
    func marked(_ facts: [FactKind: [Fact]], at moment: Date) -> [FactKind: [Fact]] {
        guard let overlay = overlay?.current(at: moment) else { return facts }
        var facts = facts
        facts[.counter] = facts[.counter].map { marked($0, closedBy: overlay) }
        return facts
    }

    /// The counters with those marked that the overlay closes.
    private func marked(_ counters: [Fact], closedBy overlay: Overlay) -> [Fact] {
        guard !overlay.closed.isEmpty else { return counters }
        return counters.map { fact in
            guard case .counter(var counter) = fact.value, overlay.closed.contains(where: { isNamed(counter, fact, by: $0) }) else { return fact }
            var fact = fact
            counter.closing = .overlay
            fact.value = .counter(counter)
            return fact
        }
    }

    /// Whether a name means this counter or its building: by the page's own words, or by the glossary in any language.
    func isNamed(_ counter: Counter, _ fact: Fact, by name: String) -> Bool {
        let wanted = MatchingForm(name).text
        guard !wanted.isEmpty else { return false }
        if (counter.names + [counter.building].compactMap(\.self)).contains(where: { MatchingForm($0).text == wanted }) { return true }
        let named = finder.concepts(in: name).filter { $0.group == "office" || $0.group == "place" }
        // A name that says more than the glossary knows means something else.
        guard !named.isEmpty, finder.mentions(in: MatchingForm(name)).reduce(0, { $0 + $1.text.count }) * 3 >= wanted.count * 2 else { return false }
        return named.allSatisfy(fact.concepts.contains)
    }
}
