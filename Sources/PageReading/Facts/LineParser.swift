package import Catalog

/// The parsers that read one line each, by themselves: what a fuzzer and the tests of damaged lines drive.
package enum LineParser: String, CaseIterable, Sendable {
    case phone, hours, address, fee, duration, size, quantity, counter, document, step, email, link, statement, language, date, heading, dueDate, validity

    /// What the parser makes of a line; those that find no facts by themselves (language, date, heading) give none.
    ///
    /// Each range that a parser reports must lie within the line: cutting the line there is part of the reading.
    package func read(_ text: String) -> [FactValue] {
        let line = FoldedLine(text)
        switch self {
        case .phone:
            return PhoneNumberParser.find(in: line, areaCode: "0985").map { found in
                _ = line.wording(found.labelled)
                return .phone(
                    Phone(
                        number: found.number, e164: found.e164, extensionNumber: found.extensionNumber, kind: found.kind,
                        isTollFree: found.isTollFree))
            }
        case .hours:
            let reading = HoursParser.read(line)
            return reading.hours.map { .hours($0) } + [.closure(Closure(days: reading.excluded, periods: reading.closures, isYearEnd: reading.isYearEnd))]
        case .address:
            return [false, true].flatMap { AddressParser.find(in: line, isContact: $0) }.map { .postalAddress($0) }
        case .fee: return FeeParser.find(in: line, heading: line).map { .fee($0) }
        case .duration: return DurationParser.find(in: line).map { $0.isDeadline ? .deadline($0.span) : .duration($0.span) }
        case .dueDate: return DueDateParser.find(in: line).map { .dueDate($0) }
        case .validity: return ValidityParser.find(in: line).map { .validity($0) }
        case .size: return MeasureParser.sizes(in: line).map { .size($0) }
        case .quantity: return MeasureParser.quantities(in: line).map { .quantity($0) }
        case .counter: return [false, true].compactMap { CounterParser.parse(text, isListed: $0) }.map { .counter($0) }
        case .document:
            _ = (DocumentParser.announces(line), DocumentParser.choice(in: line))
            return DocumentParser.parse(text).map { [.document($0)] } ?? []
        case .step: return StepParser.entry(text, ordinal: nil).map { [.step(Step(number: $0.number, text: $0.text))] } ?? []
        case .email:
            let hidden = HiddenEmail.decode(text) ?? HiddenEmail.decodeLink(text)
            return (EmailParser.find(in: line) + [hidden].compactMap { $0 }).map { .email(Email(address: $0)) }
        case .link:
            guard let url = URLReference.resolve(text, base: "https://city.example/life/") else { return [] }
            return [.link(Link(title: text, url: url, file: LinkedFileParser.find(title: line, after: line, url: url)))]
        case .statement:
            return StatementParser.conditions(in: text).map { .condition($0) } + (StatementParser.caution(in: text).map { [.caution($0)] } ?? [])
        case .language:
            for mention in LanguageLexicon.find(in: line) { _ = line.wording(mention.range) }
            return []
        case .date:
            _ = UpdateDate.date(in: line)
            return []
        case .heading:
            if let mark = HeadingMark(text) { _ = line.wording(mark.length..<max(mark.length, line.count)) }
            _ = (HeadingRules.opensContact(text), HeadingRules.isLabel(text), HeadingRules.isDatum(text), HeadingRules.isPageData(text))
            return []
        }
    }
}
