import Catalog
import Foundation
import WireProtocol

/// Puts several intents together into one visit: what to bring, where to go, when, and what needs no visit.
struct VisitPlan {
    let composer: AnswerComposer
    let localizer: Localizer
    let moment: Date

    /// One of the matters with what its answer says.
    private struct Matter {
        var intent: Intent
        var reply: AskReply
        var documents: [DocumentList.Item]
        var cautions: [String]
        var counters: [(counter: AskReply.Counter, hours: CounterHours)]
        var ways: [String]
        var phones: [Fact]
        var timeZone: TimeZone
    }

    func reply(for ids: [String]) -> PlanReply {
        let matters = ids.compactMap(matter)
        var plan = PlanReply(lang: localizer.language.rawValue, text: "")
        plan.matters = matters.map { .init(intent: $0.intent.id, title: $0.reply.title ?? $0.intent.id) }
        plan.bring = Self.union(matters.flatMap(\.documents))
        plan.cautions = Self.unique(matters.flatMap(\.cautions)) { $0 }
        let counters = Self.unique(matters.flatMap(\.counters)) { $0.counter.name }
        plan.buildings = Self.buildings(counters.map(\.counter))
        // Nobody is to come to one that is closed.
        let open = counters.filter { $0.counter.closed == nil }
        let known = open.filter { !$0.hours.spans.isEmpty }
        plan.hours = known.isEmpty ? nil : CounterHours.common(known.map(\.hours)).text(localizer)
        plan.hoursUnknown = open.filter(\.hours.spans.isEmpty).compactMap(\.counter.name)
        plan.remote = matters.filter { !$0.ways.isEmpty }
            .map { .init(intent: $0.intent.id, title: $0.reply.title ?? $0.intent.id, ways: $0.ways) }
        let calls = calls(for: matters)
        plan.contacts = calls.map(\.contact) + Self.unique(matters.flatMap(\.reply.contacts).filter { $0.phone == nil }) { $0.email }
        plan.sources = Self.unique(matters.compactMap(\.reply.source)) { ([$0.url] + $0.section).joined(separator: "\n") }
        plan.text = text(plan, calling: calls.first?.lines ?? [], hasCommonHours: plan.hours != nil || known.isEmpty)
        return plan
    }

    private func matter(_ id: String) -> Matter? {
        let catalog = composer.catalog
        guard let intent = composer.intents[id],
            let reply = composer.reply(to: id, in: localizer.language, confidence: nil, at: moment),
            let section = composer.catalog.binding(of: intent, for: localizer.language), let page = catalog.page(of: section),
            let site = catalog.sites.first(where: { $0.id == page.site })
        else { return nil }
        let facts = composer.marked(composer.facts(of: intent, in: section, localizer.language), at: moment)
        let rendering = composer.counterRendering(of: intent, localizer)
        var ways = intent.texts[localizer.language].map {
            composer.rendering(section, facts, rendering, localizer, page, site).waysFromAfar($0.answer)
        } ?? []
        if intent.facts.contains(.phone), let contact = reply.contacts.first(where: { $0.phone != nil }), let phone = contact.phone {
            let isJapaneseOnly = contact.inYourLanguage == false && contact.languages == ["ja"]
            ways.append(localizer.labelled(.phone, isJapaneseOnly ? localizer.aside(phone, localizer.label(.japaneseOnly)) : phone))
        }
        let phones = composer.directory.phones(for: intent, in: localizer.language)
        return Matter(
            intent: intent, reply: reply,
            documents: DocumentList(localizer: localizer).items(facts[.document] ?? [], pageLanguage: page.language),
            cautions: CautionRendering(composer: composer, localizer: localizer).cautions(of: intent, in: section, phones: phones)
                .filter(\.isShown).map(\.text),
            counters: (facts[.counter] ?? []).compactMap { fact in
                rendering.counter(fact).map { ($0, rendering.hours(of: fact)) }
            }, ways: ways, phones: phones, timeZone: site.zone)
    }

    /// The lines of all matters in the order in which this resident should try them, whichever matter they are of.
    private func calls(for matters: [Matter]) -> [ContactRendering.Rendered] {
        guard let zone = matters.first?.timeZone else { return [] }
        let phones = Self.unique(matters.flatMap(\.phones)) { fact in
            if case .phone(let phone) = fact.value { phone.e164 } else { nil }
        }
        return composer.render(phones, localizer, at: moment, in: zone, about: matters.flatMap(\.intent.about))
    }

    // MARK: Unions

    /// Each document once, in the words that say most of it.
    private static func union(_ items: [DocumentList.Item]) -> [String] {
        var kept: [DocumentList.Item] = []
        for item in items {
            guard let index = kept.firstIndex(where: { $0.key == item.key }) else {
                kept.append(item)
                continue
            }
            if item.text.count > kept[index].text.count { kept[index] = item }
        }
        return kept.map(\.text)
    }

    private static func unique<Value>(_ values: [Value], by key: (Value) -> String?) -> [Value] {
        var seen: Set<String> = []
        return values.filter { value in key(value).map { seen.insert($0).inserted } ?? true }
    }

    private static func buildings(_ counters: [AskReply.Counter]) -> [PlanReply.Building] {
        var buildings: [PlanReply.Building] = []
        for counter in counters {
            let building = buildings.firstIndex { $0.name == counter.building } ?? {
                buildings.append(.init(name: counter.building, floors: []))
                return buildings.endIndex - 1
            }()
            if let floor = buildings[building].floors.firstIndex(where: { $0.floor == counter.floor }) {
                buildings[building].floors[floor].counters.append(counter)
            } else {
                buildings[building].floors.append(.init(floor: counter.floor, counters: [counter]))
            }
        }
        for index in buildings.indices { buildings[index].floors.sort { level($0.floor) < level($1.floor) } }
        // Places that may be anywhere come last.
        return buildings.filter { $0.name != nil } + buildings.filter { $0.name == nil }
    }

    /// "B1" is below "1".
    private static func level(_ floor: String?) -> Int {
        guard let floor else { return .max }
        return floor.hasPrefix("B") ? -(Int(floor.dropFirst()) ?? 0) : Int(floor) ?? .max
    }

    // MARK: Text

    /// - Parameter calling: what is said of the line to call first.
    private func text(_ plan: PlanReply, calling: [String], hasCommonHours: Bool) -> String {
        var blocks: [[String]] = []
        blocks.append([localizer.heading(.planMatters)] + plan.matters.enumerated().map { "\($0.offset + 1). \($0.element.title)" })
        if !plan.bring.isEmpty { blocks.append([localizer.heading(.bring)] + plan.bring.map { "• \($0)" }) }
        if !plan.cautions.isEmpty { blocks.append([localizer.heading(.note)] + plan.cautions.map { "• \($0)" }) }
        if !plan.buildings.isEmpty { blocks.append([localizer.heading(.counters)] + plan.buildings.flatMap(lines)) }
        var times: [String] = []
        if let hours = plan.hours { times.append(localizer.label(.planOpen).filling(["hours": hours])) }
        if !hasCommonHours { times.append(localizer.label(.planNoCommon)) }
        if !plan.hoursUnknown.isEmpty, plan.hours == nil, hasCommonHours {
            times.append(localizer.label(.planNoHoursAtAll))
        } else if !plan.hoursUnknown.isEmpty {
            let places = plan.hoursUnknown.joined(separator: localizer.phrasebook.formats[.also] ?? "; ")
            times.append(localizer.label(.planNoHours).filling(["places": places]))
        }
        blocks.append(times + calling)
        if !plan.remote.isEmpty {
            blocks.append([localizer.heading(.planHome)] + plan.remote.flatMap { ["• \($0.title)"] + $0.ways.map { "  \($0)" } })
        }
        blocks.append([localizer.heading(.source)] + Self.unique(plan.sources.map(\.url)) { $0 })
        return blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
    }

    private func lines(_ building: PlanReply.Building) -> [String] {
        let counters = building.floors.flatMap { floor in
            floor.counters.flatMap { counter -> [String] in
                let floor = floor.floor.map(localizer.floor)
                let office = counter.office.map { office in counter.closed.map { localizer.aside(office, $0) } ?? office }
                let place = [floor, office ?? counter.name].compactMap(\.self)
                var lines = [place.count == 2 ? localizer.format(.labelled, ["label": place[0], "value": place[1]]) : place[0]]
                if localizer.language.spoken != "ja", let original = counter.original { lines.append(original) }
                lines += [counter.hours.map { localizer.labelled(.hours, $0) }, counter.address, counter.addressOriginal,
                    counter.map.map { localizer.labelled(.map, $0) }].compactMap(\.self)
                return lines
            }
        }
        guard let name = building.name else { return building.floors.flatMap(\.counters).flatMap(anywhere) }
        return ["• \(name)"] + counters.map { "  \($0)" }
    }

    /// A place whose building is not named.
    private func anywhere(_ counter: AskReply.Counter) -> [String] {
        var lines = ["• \(counter.name ?? "")"]
        if localizer.language.spoken != "ja", let original = counter.original { lines.append("  \(original)") }
        if let hours = counter.hours { lines.append("  \(localizer.labelled(.hours, hours))") }
        return lines
    }
}
