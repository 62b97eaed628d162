import Catalog

extension HolidayShift {
    /// Whether a day is closed in place of a closed day that was a public holiday.
    func closes(_ day: CivilDay) -> Bool {
        func isShifted(_ day: CivilDay) -> Bool { days.contains(DaySet(rawValue: 1 << UInt8(day.weekday))) && JapaneseHolidays.isHoliday(day) }
        var before = day.advanced(by: -1)
        switch target {
        case .nextDay: return isShifted(before)
        case .nextWeekday:
            func isWorkday(_ day: CivilDay) -> Bool { day.weekday < 5 && !JapaneseHolidays.isHoliday(day) }
            guard isWorkday(day) else { return false }
            while !isWorkday(before) {
                if isShifted(before) { return true }
                before.number -= 1
            }
            return false
        }
    }
}
