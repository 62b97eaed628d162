import Catalog
import Testing

@Suite struct YearlyPeriodTests {
    @Test(arguments: [(12, 28, false), (12, 29, true), (12, 31, true), (1, 1, true), (1, 3, true), (1, 4, false), (7, 1, false)])
    func `a period over New Year holds both its ends`(month: Int, day: Int, isInside: Bool) {
        let period = YearlyPeriod(fromMonth: 12, fromDay: 29, toMonth: 1, toDay: 3)
        #expect(period.contains(month: month, day: day) == isInside)
    }
}
