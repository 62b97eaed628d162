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

    @Test func `what closes one closes the visit`() {
        let yearEnd = YearlyPeriod(fromMonth: 12, fromDay: 29, toMonth: 1, toDay: 3)
        let common = CounterHours.common([
            CounterHours(spans: [Self.hours(.weekdays, 8, 17)], closures: [yearEnd]), CounterHours(spans: [Self.hours(.weekdays, 8, 17)]),
        ])
        #expect(common.closures == [yearEnd])
    }
}
