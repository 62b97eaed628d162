import Answering
import Catalog
import Foundation
import Testing

/// Every hour of two years, in every language, for every contact and every intent of the shipped catalog, against an
/// oracle written from the page's text.
@Suite struct CallNowProof {
    private static let japan = TimeZone(secondsFromGMT: 9 * 3600) ?? .gmt
    /// 2026-01-01 00:00 in Japan.
    private static let start = 1_767_193_200.0

    private static func moment(_ minute: Int) -> Date { Date(timeIntervalSince1970: start + Double(minute) * 60) }
    private static func minute(_ date: Date) -> Int { Int((date.timeIntervalSince1970 - start) / 60) }

    private static func state(_ state: OpeningHours.State?) -> PageOracle.State {
        switch state {
        case nil: .unknown
        case .open(nil): .openAlways
        case .open(let until?): .openUntil(minute(until))
        case .closed(nil): .unknown
        case .closed(let opens?): .closedUntil(minute(opens))
        }
    }

    /// The order in which the page's lines should be tried.
    private static func order(_ lines: [(number: String, oracle: PageOracle)], _ language: String, at minute: Int) -> [String] {
        func wait(_ state: PageOracle.State) -> Int {
            switch state {
            case .openAlways, .openUntil: 0
            case .closedUntil(let opens): opens - minute
            case .unknown: .max
            }
        }
        func rank(_ line: (number: String, oracle: PageOracle)) -> (Int, Int) {
            (PageOracle.standing(line.number, for: language)?.rawValue ?? 9, wait(line.oracle.state(at: minute)))
        }
        return lines.enumerated().sorted { left, right in
            (rank(left.element).0, rank(left.element).1, left.offset) < (rank(right.element).0, rank(right.element).1, right.offset)
        }.map(\.element.number)
    }

    /// Lines that are offered together, and for what.
    private struct List {
        var facts: [Fact]
        var about: [ConceptID] = []
        var isLoss = false
    }

    private static func number(_ fact: Fact) -> String? {
        if case .phone(let phone) = fact.value, phone.kind == .voice { phone.number } else { nil }
    }

    @Test(arguments: ResidentLanguage.allCases)
    func `each contact is open and closed as the page says, in the right order, at every hour of two years`(_ language: ResidentLanguage) throws {
        let catalog = try ShippedCatalog.catalog
        let directory = CallDirectory(catalog)
        // All lines of each page together, and those of each intent: lists that are the same are tried once.
        var lists = catalog.pages.map { page in
            List(facts: catalog.facts.filter { catalog.page(of: $0.section)?.id == page.id && Self.number($0) != nil })
        }
        lists += catalog.intents.map { intent in
            let isLoss = intent.about.contains { ["matter.loss", "matter.theft", "matter.suspension"].contains($0.name) }
            return List(facts: directory.phones(for: intent, in: language).filter { Self.number($0) != nil }, about: intent.about, isLoss: isLoss)
        }
        lists = lists.filter { !$0.facts.isEmpty }.reduce(into: []) { kept, list in
            if !kept.contains(where: { $0.facts == list.facts && $0.isLoss == list.isLoss }) { kept.append(list) }
        }
        try #require(lists.count > 2)
        var oracles: [Bool: [String: PageOracle]] = [:]
        for number in Set(lists.flatMap(\.facts).compactMap(Self.number)) {
            try #require(PageOracle.standing(number, for: language.spoken) != nil, "a line that the oracle does not know: \(number)")
            for isLoss in [false, true] { oracles[isLoss, default: [:]][number] = PageOracle(number, for: language.spoken, isLoss: isLoss) }
        }
        var (checked, faults) = (0, [String]())
        for hour in 0..<PageOracle.days * 24 {
            // On the hour, where lines open, and at a minute that differs from hour to hour.
            for minute in [hour * 60, hour * 60 + 1 + hour * 7 % 59] {
                for list in lists {
                    let lines = CallResolver(for: language, at: Self.moment(minute), in: Self.japan, about: list.about).lines(list.facts)
                    let known = oracles[list.isLoss] ?? [:]
                    for line in lines {
                        checked += 1
                        let number = line.phone.number
                        let isRight = Self.state(line.state) == known[number]?.state(at: minute)
                            && line.standing.rawValue == PageOracle.standing(number, for: language.spoken)?.rawValue
                        if !isRight { faults.append("\(number) at minute \(minute): \(line.standing) \(Self.state(line.state))") }
                    }
                    let wanted = Self.order(list.facts.compactMap { Self.number($0).flatMap { number in known[number].map { (number, $0) } } }, language.spoken, at: minute)
                    if lines.map(\.phone.number) != wanted { faults.append("order at minute \(minute): \(lines.map(\.phone.number)), not \(wanted)") }
                    if faults.count > 20 { break }
                }
            }
        }
        #expect(faults.isEmpty, "\(faults.prefix(5).joined(separator: "\n"))")
        #expect(checked > 2 * PageOracle.days * 24 * lists.count)
        print("call-now proof, \(language.rawValue): \(lists.count) lists, \(checked) lines checked, \(faults.count) faults")
    }

    @Test(arguments: ResidentLanguage.allCases)
    func `the line for a lost card and the line about the system are never swapped`(_ language: ResidentLanguage) throws {
        let catalog = try ShippedCatalog.catalog
        let directory = CallDirectory(catalog)
        func numbers(_ id: String) throws -> [String] {
            let intent = try #require(catalog.intents.first { $0.id == id })
            return directory.phones(for: intent, in: language).compactMap(Self.number)
        }
        let (card, system) = (try numbers("individual-number.contact.card"), try numbers("individual-number.contact.system"))
        #expect(card.contains("0120-0178-27"))
        #expect(!card.contains("0120-0178-26"))
        #expect(system.contains("0120-0178-26"))
        #expect(!system.contains("0120-0178-27"))
    }
}
