import Catalog
import Testing

@testable import Answering

@Suite struct CounterHoursTests {
    static func hours(_ days: DaySet, _ opens: Int, _ closes: Int) -> ServiceHours {
        ServiceHours(days: days, opens: opens * 60, closes: closes * 60)
    }

    @Test(arguments: [
        ([[hours(.weekdays, 8, 17)], [hours(.everyDay, 10, 20)]], [hours(.weekdays, 10, 17)]),
        ([[hours(.weekdays, 8, 12), hours(.weekdays, 13, 17)], [hours(.weekdays, 9, 15)]], [hours(.weekdays, 9, 12), hours(.weekdays, 13, 15)]),
        ([[hours(.monday, 8, 17), hours(.tuesday, 8, 19)], [hours([.monday, .tuesday], 9, 20)]], [hours(.monday, 9, 17), hours(.tuesday, 9, 19)]),
        ([[hours(.saturday, 8, 17)], [hours(.sunday, 8, 17)]], []), ([[hours(.weekdays, 8, 10)], [hours(.weekdays, 10, 12)]], []),
        // Hours of which no days are named hold from Monday to Friday.
        ([[hours([], 8, 17)], [hours(.everyDay, 10, 20)]], [hours(.weekdays, 10, 17)]),
        ([[hours(.weekdays, 8, 12), hours(.weekdays, 11, 17)]], [hours(.weekdays, 8, 17)]), ([], []),
    ]) func `all are open when each is`(all: [[ServiceHours]], common: [ServiceHours]) {
        #expect(CounterHours.common(all.map { CounterHours(spans: $0) }).spans == common)
    }

    private static func fact(_ line: Int, _ quote: String, _ value: FactValue) -> Fact { Fact(section: 0, line: line, quote: quote, value: value) }

    private static let harbour = fact(10, "港支所（2階）", .counter(Counter(names: ["港支所"], floor: "2")))
    private static let hill = fact(20, "山手支所（1階）", .counter(Counter(names: ["山手支所"], floor: "1")))

    @Test(arguments: [
        // Below each its own.
        ([fact(11, "平日 8時～17時", .hours(hours(.weekdays, 8, 17))), fact(21, "水 9時～14時", .hours(hours(.wednesday, 9, 14)))], [hours(.weekdays, 8, 17)], [hours(.wednesday, 9, 14)]),
        // One line below both is that of both, as is one above them.
        ([fact(22, "平日 8時～17時", .hours(hours(.weekdays, 8, 17)))], [hours(.weekdays, 8, 17)], [hours(.weekdays, 8, 17)]),
        ([fact(9, "平日 8時～17時", .hours(hours(.weekdays, 8, 17)))], [hours(.weekdays, 8, 17)], [hours(.weekdays, 8, 17)]),
        // The first one's number has taken its hours.
        ([
            fact(11, "電話", .phone(Phone(number: "0985-31-1111", e164: "+81985311111", kind: .voice, isTollFree: false, hours: [hours(.weekdays, 8, 17)]))),
            fact(21, "水 9時～14時", .hours(hours(.wednesday, 9, 14))),
        ], [], [hours(.wednesday, 9, 14)]),
        ([fact(10, "平日 8時～17時", .hours(hours(.weekdays, 8, 17))), fact(20, "水 9時～14時", .hours(hours(.wednesday, 9, 14)))], [hours(.weekdays, 8, 17)], [hours(.wednesday, 9, 14)]),
    ] as [([Fact], [ServiceHours], [ServiceHours])]) func `hours below one of several counters are its own`(facts: [Fact], first: [ServiceHours], second: [ServiceHours]) {
        #expect(CounterHours(of: Self.harbour, in: [Self.harbour, Self.hill] + facts).spans == first)
        #expect(CounterHours(of: Self.hill, in: [Self.harbour, Self.hill] + facts).spans == second)
    }

    @Test func `what closes one closes the visit`() {
        let yearEnd = YearlyPeriod(fromMonth: 12, fromDay: 29, toMonth: 1, toDay: 3)
        let common = CounterHours.common([
            CounterHours(spans: [Self.hours(.weekdays, 8, 17)], closures: [yearEnd]), CounterHours(spans: [Self.hours(.weekdays, 8, 17)]),
        ])
        #expect(common.closures == [yearEnd])
    }
}
