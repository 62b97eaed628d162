import Catalog
import WireProtocol

/// Counters as a resident can find them: in the resident's language, with the Japanese to show on the way.
struct CounterRendering {
    let catalog: Catalog
    let localizer: Localizer
    /// The counters that the Japanese page lists for the same matter; empty where there is none.
    let japanese: [Fact]

    /// Facts other than counters are left out.
    func counters(_ facts: [Fact]) -> [AskReply.Counter] { facts.compactMap(counter) }

    func counter(_ fact: Fact) -> AskReply.Counter? {
        guard case .counter(let counter) = fact.value, let page = catalog.page(of: fact.section) else { return nil }
        let address = counter.isClass ? nil : address(of: fact, counter).flatMap(AddressRendering(catalog: catalog, localizer: localizer).rendered)
        return AskReply.Counter(
            name: localizer.text(counter, pageLanguage: page.language),
            office: localizer.name(counter, pageLanguage: page.language),
            building: localizer.building(counter, pageLanguage: page.language), floor: counter.floor,
            address: address?.text, addressOriginal: address?.original, map: address?.map,
            hours: hours(of: fact).text(localizer), isClass: counter.isClass ? true : nil,
            original: counterpart(of: fact)?.quote ?? fact.quote, closed: localizer.closed(counter), closedURL: counter.closedURL)
    }

    /// A list item: the name, and below it what leads there.
    func item(_ counter: AskReply.Counter) -> String {
        var lines = ["• \(counter.name ?? "")"]
        // Whoever reads Japanese has read it already.
        if localizer.language.spoken != "ja", let original = counter.original { lines.append("  \(original)") }
        if let hours = counter.hours { lines.append("  \(localizer.labelled(.hours, hours))") }
        lines += [counter.address, counter.addressOriginal].compactMap(\.self).map { "  \($0)" }
        if let map = counter.map { lines.append("  \(localizer.labelled(.map, map))") }
        return lines.joined(separator: "\n")
    }

    func hours(of fact: Fact) -> CounterHours { CounterHours(of: fact, in: catalog) }

    /// The same counter on the Japanese page: the one that names the same offices and places, if it is the only one. Where it is
    /// said to be on another floor it is not shown: it would contradict what stands above it.
    private func counterpart(of fact: Fact) -> Fact? {
        let own = Self.places(fact)
        let ranked = japanese.map { other -> (Fact, Double) in
            let others = Self.places(other)
            return (other, Double(own.intersection(others).count) / Double(max(own.union(others).count, 1)))
        }
        guard let best = ranked.map(\.1).max(), best >= 0.5, ranked.filter({ $0.1 == best }).count == 1 else { return nil }
        return ranked.first { $0.1 == best }.flatMap { Self.isElsewhere($0.0, fact) ? nil : $0.0 }
    }

    private static func isElsewhere(_ one: Fact, _ other: Fact) -> Bool {
        guard case .counter(let mine) = one.value, case .counter(let theirs) = other.value, let floor = mine.floor else { return false }
        return theirs.floor.map { $0 != floor } ?? false
    }

    private static func places(_ fact: Fact) -> Set<ConceptID> {
        Set(fact.concepts.filter { $0.group == "office" || $0.group == "place" })
    }

    /// The address that stands beside the counter, or in the contact box of its office.
    private func address(of fact: Fact, _ counter: Counter) -> Fact? {
        let office = counter.names.first.flatMap(localizer.concept)
        let page = catalog.sections[fact.section].page
        // A section that tells of one counter and one address tells of its address.
        let around = catalog.facts.filter { $0.section == fact.section }
        let addresses = around.filter { $0.value.kind == .postalAddress }
        if addresses.count == 1, around.count(where: { $0.value.kind == .counter }) == 1 { return addresses[0] }
        for other in catalog.facts where catalog.sections[other.section].page == page {
            guard case .postalAddress = other.value else { continue }
            if other.section == fact.section, other.quote == fact.quote { return other }
            let place = catalog.sections[other.section]
            if place.region == .contactBox, let office, (place.headingConcepts + place.textConcepts).contains(office) { return other }
        }
        return nil
    }
}
