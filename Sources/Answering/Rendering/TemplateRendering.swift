import Catalog

/// Fills a template with the facts selected for it; a line with a placeholder that has nothing to show is left out.
struct TemplateRendering {
    let localizer: Localizer
    /// The facts to show, by kind.
    let facts: [FactKind: [Fact]]
    let counters: CounterRendering
    /// The concepts that the section names.
    let concepts: [ConceptID]
    let pageLanguage: String
    let city: String
    /// Whether the section warns to ask first.
    let asksFirst: Bool

    func text(_ template: AnswerTemplate) -> String { lines(template) { _ in true }.joined(separator: "\n") }

    func lines(_ template: AnswerTemplate, where isWanted: (AnswerTemplate.Line) -> Bool) -> [String] {
        template.lines.filter(isWanted).compactMap(line)
    }

    /// The lines that say how to do it without coming: those for a channel that the section names, other than the counter.
    func waysFromAfar(_ template: AnswerTemplate) -> [String] {
        template.lines.filter { line in
            line.condition.map { $0.group == "channel" && $0.name != "channel.counter" } ?? false
        }.compactMap(line)
    }

    private func line(_ line: AnswerTemplate.Line) -> String? {
        if let condition = line.condition, condition == .caution ? !asksFirst : !concepts.contains(condition) { return nil }
        var text = ""
        for piece in line.pieces {
            switch piece {
            case .text(let words): text += words
            case .placeholder(let placeholder):
                guard let shown = shown(placeholder), !shown.isEmpty else { return nil }
                text += shown
            }
        }
        return text
    }

    private func shown(_ placeholder: AnswerTemplate.Placeholder) -> String? {
        switch placeholder {
        case .city: return city
        case .term(let concept): return concepts.contains(concept) ? localizer.glossary.term(for: concept) : nil
        case .list(let group):
            var terms: [String] = []
            for concept in concepts where concept.group == group {
                if let term = localizer.glossary.term(for: concept), !terms.contains(term) { terms.append(term) }
            }
            return localizer.phrasebook.list.joining(terms)
        case .bring:
            return DocumentList(localizer: localizer).items(facts[.document] ?? [], pageLanguage: pageLanguage)
                .map { "• \($0.text)" }.joined(separator: "\n")
        case .steps:
            return items(.steps).enumerated().map { "\($0.offset + 1). \($0.element)" }.joined(separator: "\n")
        case .counters:
            return counters.counters(facts[.counter] ?? []).map(counters.item).joined(separator: "\n")
        case .links, .cautions:
            return items(placeholder).map { "• \($0)" }.joined(separator: "\n")
        case .address:
            let rendering = AddressRendering(catalog: counters.catalog, localizer: localizer)
            let shown = (facts[.postalAddress] ?? []).compactMap(rendering.rendered).map { rendering.lines($0).joined(separator: "\n  ") }
            return shown.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }.joined(separator: "\n")
        case .fee, .duration, .deadline, .dueDate, .validity, .size, .digits, .email:
            return localizer.phrasebook.list.joining(items(placeholder))
        }
    }

    /// The facts of a placeholder's kind, each as text, each text once.
    private func items(_ placeholder: AnswerTemplate.Placeholder) -> [String] {
        guard let kind = placeholder.factKind else { return [] }
        var texts: [String] = []
        for fact in facts[kind] ?? [] {
            let text = text(fact.value)
            if !text.isEmpty, !texts.contains(text) { texts.append(text) }
        }
        return texts
    }

    private func text(_ value: FactValue) -> String {
        switch value {
        case .fee(let fee): localizer.text(fee, pageLanguage: pageLanguage)
        case .duration(let span), .deadline(let span): localizer.text(span)
        case .size(let size): localizer.text(size)
        case .quantity(let quantity): String(quantity.count)
        case .document(let document): localizer.text(document, pageLanguage: pageLanguage)
        case .counter(let counter): localizer.text(counter, pageLanguage: pageLanguage)
        case .link(let link): "\(localizer.term(link.title, pageLanguage: pageLanguage))\n  \(link.url)"
        case .email(let email): email.address
        case .step(let step): localizer.quoted(step.text, pageLanguage: pageLanguage)
        case .condition(let statement), .caution(let statement): localizer.quoted(statement.text, pageLanguage: pageLanguage)
        case .dueDate(let day): localizer.text(day)
        case .validity(let validity): localizer.text(validity)
        case .phone, .hours, .closure, .postalAddress: ""
        }
    }
}
