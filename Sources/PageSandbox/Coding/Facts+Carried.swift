package import Catalog

// What only the builder adds to a fact (concepts, closings by another page, hours of one matter) does not travel.

extension Phone: Carried {
    package static var blank: Phone { Phone(number: "", e164: "", kind: .voice, isTollFree: false) }

    package mutating func travel(in form: inout CompactForm) throws(CompactFormError) {
        try form.carry(&number)
        try form.carry(&e164)
        try form.carry(&extensionNumber)
        try form.carry(&kind)
        try form.carry(&isTollFree)
        try form.carry(&name)
        try form.carry(&matter)
        try form.carry(&languages)
        try form.carry(&hours)
        try form.carry(&closures)
    }
}

extension Email: Carried {
    package static var blank: Email { Email(address: "") }

    package mutating func travel(in form: inout CompactForm) throws(CompactFormError) {
        try form.carry(&address)
        try form.carry(&name)
    }
}

extension PostalAddress: Carried {
    package static var blank: PostalAddress { PostalAddress(text: "") }

    package mutating func travel(in form: inout CompactForm) throws(CompactFormError) {
        try form.carry(&text)
        try form.carry(&postalCode)
    }
}

extension Closure: Carried {
    package static var blank: Closure { Closure() }

    package mutating func travel(in form: inout CompactForm) throws(CompactFormError) {
        try form.carry(&days)
        try form.carry(&periods)
        try form.carry(&isYearEnd)
        try form.carry(&onHolidays)
        try form.carry(&shift)
    }
}

extension Counter: Carried {
    package static var blank: Counter { Counter(names: []) }

    package mutating func travel(in form: inout CompactForm) throws(CompactFormError) {
        try form.carry(&names)
        try form.carry(&building)
        try form.carry(&floor)
        try form.carry(&isClass)
    }
}

extension Fee: Carried {
    package static var blank: Fee { Fee(yen: 0) }

    package mutating func travel(in form: inout CompactForm) throws(CompactFormError) {
        try form.carry(&yen)
        try form.carry(&begins)
        try form.carry(&ends)
        try form.carry(&condition)
    }
}

extension TimeSpan: Carried {
    package static var blank: TimeSpan { TimeSpan(lower: nil, upper: nil, unit: .day, relation: .takes) }

    package mutating func travel(in form: inout CompactForm) throws(CompactFormError) {
        try form.carry(&lower)
        try form.carry(&upper)
        try form.carry(&unit)
        try form.carry(&relation)
    }
}

extension DueDate: Carried {
    package static var blank: DueDate { DueDate(month: 0, day: 0) }

    package mutating func travel(in form: inout CompactForm) throws(CompactFormError) {
        try form.carry(&year)
        try form.carry(&month)
        try form.carry(&day)
    }
}

extension Validity: Carried {
    package static var blank: Validity { Validity() }

    package mutating func travel(in form: inout CompactForm) throws(CompactFormError) {
        try form.carry(&span)
        try form.carry(&birthday)
    }
}

extension Document: Carried {
    package static var blank: Document { Document(name: "") }

    package mutating func travel(in form: inout CompactForm) throws(CompactFormError) {
        try form.carry(&name)
        try form.carry(&examples)
        try form.carry(&forms)
        try form.carry(&choice)
    }
}

extension Document.Choice: Carried {
    package static var blank: Document.Choice { Document.Choice(needed: 0, group: 0) }

    package mutating func travel(in form: inout CompactForm) throws(CompactFormError) {
        try form.carry(&needed)
        try form.carry(&group)
    }
}

extension Step: Carried {
    package static var blank: Step { Step(number: 0, text: "") }

    package mutating func travel(in form: inout CompactForm) throws(CompactFormError) {
        try form.carry(&number)
        try form.carry(&text)
    }
}

extension Statement: Carried {
    package static var blank: Statement { Statement(text: "") }

    package mutating func travel(in form: inout CompactForm) throws(CompactFormError) {
        try form.carry(&text)
    }
}

extension Size: Carried {
    package static var blank: Size { Size(height: 0, width: 0) }

    package mutating func travel(in form: inout CompactForm) throws(CompactFormError) {
        try form.carry(&height)
        try form.carry(&width)
    }
}

extension Quantity: Carried {
    package static var blank: Quantity { Quantity(count: 0, unit: .digit) }

    package mutating func travel(in form: inout CompactForm) throws(CompactFormError) {
        try form.carry(&count)
        try form.carry(&unit)
    }
}

extension Link: Carried {
    package static var blank: Link { Link(title: "", url: "") }

    package mutating func travel(in form: inout CompactForm) throws(CompactFormError) {
        try form.carry(&title)
        try form.carry(&url)
        try form.carry(&file)
    }
}

extension LinkedFile: Carried {
    package static var blank: LinkedFile { LinkedFile(format: .pdf) }

    package mutating func travel(in form: inout CompactForm) throws(CompactFormError) {
        try form.carry(&format)
        try form.carry(&bytes)
    }
}

extension ServiceHours: Carried {
    package static var blank: ServiceHours { ServiceHours(days: [], opens: 0, closes: 0) }

    package mutating func travel(in form: inout CompactForm) throws(CompactFormError) {
        try form.carry(&languages)
        try form.carry(&days)
        try form.carry(&weeks)
        try form.carry(&opens)
        try form.carry(&closes)
        try form.carry(&begins)
        try form.carry(&ends)
        try form.carry(&shift)
    }
}

extension HolidayShift: Carried {
    package static var blank: HolidayShift { HolidayShift(days: [], target: .nextDay) }

    package mutating func travel(in form: inout CompactForm) throws(CompactFormError) {
        try form.carry(&days)
        try form.carry(&target)
    }
}

extension CivilDay: Carried {
    package static var blank: CivilDay { CivilDay(number: 0) }

    package mutating func travel(in form: inout CompactForm) throws(CompactFormError) { try form.carry(&number) }
}

extension YearlyPeriod: Carried {
    package static var blank: YearlyPeriod { YearlyPeriod(fromMonth: 0, fromDay: 0, toMonth: 0, toDay: 0) }

    package mutating func travel(in form: inout CompactForm) throws(CompactFormError) {
        try form.carry(&fromMonth)
        try form.carry(&fromDay)
        try form.carry(&toMonth)
        try form.carry(&toDay)
        try form.carry(&isUndated)
    }
}

extension DaySet: Carried {
    package static var blank: DaySet { [] }

    package mutating func travel(in form: inout CompactForm) throws(CompactFormError) {
        var raw = Int(rawValue)
        try form.carry(&raw)
        self = DaySet(rawValue: UInt8(truncatingIfNeeded: raw))
    }
}
