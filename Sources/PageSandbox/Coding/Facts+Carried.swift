import Catalog

// What only the builder adds to a fact (concepts, closings by another page, hours of one matter) does not travel.

extension Phone: Carried {
    static var blank: Phone { Phone(number: "", e164: "", kind: .voice, isTollFree: false) }

    mutating func travel(in form: inout CompactForm) throws(CompactFormError) {
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
    static var blank: Email { Email(address: "") }

    mutating func travel(in form: inout CompactForm) throws(CompactFormError) {
        try form.carry(&address)
        try form.carry(&name)
    }
}

extension PostalAddress: Carried {
    static var blank: PostalAddress { PostalAddress(text: "") }

    mutating func travel(in form: inout CompactForm) throws(CompactFormError) {
        try form.carry(&text)
        try form.carry(&postalCode)
    }
}

extension Closure: Carried {
    static var blank: Closure { Closure() }

    mutating func travel(in form: inout CompactForm) throws(CompactFormError) {
        try form.carry(&days)
        try form.carry(&periods)
        try form.carry(&isYearEnd)
    }
}

extension Counter: Carried {
    static var blank: Counter { Counter(names: []) }

    mutating func travel(in form: inout CompactForm) throws(CompactFormError) {
        try form.carry(&names)
        try form.carry(&building)
        try form.carry(&floor)
        try form.carry(&isClass)
    }
}

extension Fee: Carried {
    static var blank: Fee { Fee(yen: 0) }

    mutating func travel(in form: inout CompactForm) throws(CompactFormError) {
        try form.carry(&yen)
    }
}

extension TimeSpan: Carried {
    static var blank: TimeSpan { TimeSpan(lower: nil, upper: nil, unit: .day, relation: .takes) }

    mutating func travel(in form: inout CompactForm) throws(CompactFormError) {
        try form.carry(&lower)
        try form.carry(&upper)
        try form.carry(&unit)
        try form.carry(&relation)
    }
}

extension DueDate: Carried {
    static var blank: DueDate { DueDate(month: 0, day: 0) }

    mutating func travel(in form: inout CompactForm) throws(CompactFormError) {
        try form.carry(&year)
        try form.carry(&month)
        try form.carry(&day)
    }
}

extension Validity: Carried {
    static var blank: Validity { Validity() }

    mutating func travel(in form: inout CompactForm) throws(CompactFormError) {
        try form.carry(&span)
        try form.carry(&birthday)
    }
}

extension Document: Carried {
    static var blank: Document { Document(name: "") }

    mutating func travel(in form: inout CompactForm) throws(CompactFormError) {
        try form.carry(&name)
        try form.carry(&examples)
        try form.carry(&forms)
        try form.carry(&choice)
    }
}

extension Document.Choice: Carried {
    static var blank: Document.Choice { Document.Choice(needed: 0, group: 0) }

    mutating func travel(in form: inout CompactForm) throws(CompactFormError) {
        try form.carry(&needed)
        try form.carry(&group)
    }
}

extension Step: Carried {
    static var blank: Step { Step(number: 0, text: "") }

    mutating func travel(in form: inout CompactForm) throws(CompactFormError) {
        try form.carry(&number)
        try form.carry(&text)
    }
}

extension Statement: Carried {
    static var blank: Statement { Statement(text: "") }

    mutating func travel(in form: inout CompactForm) throws(CompactFormError) {
        try form.carry(&text)
    }
}

extension Size: Carried {
    static var blank: Size { Size(height: 0, width: 0) }

    mutating func travel(in form: inout CompactForm) throws(CompactFormError) {
        try form.carry(&height)
        try form.carry(&width)
    }
}

extension Quantity: Carried {
    static var blank: Quantity { Quantity(count: 0, unit: .digit) }

    mutating func travel(in form: inout CompactForm) throws(CompactFormError) {
        try form.carry(&count)
        try form.carry(&unit)
    }
}

extension Link: Carried {
    static var blank: Link { Link(title: "", url: "") }

    mutating func travel(in form: inout CompactForm) throws(CompactFormError) {
        try form.carry(&title)
        try form.carry(&url)
        try form.carry(&file)
    }
}

extension LinkedFile: Carried {
    static var blank: LinkedFile { LinkedFile(format: .pdf) }

    mutating func travel(in form: inout CompactForm) throws(CompactFormError) {
        try form.carry(&format)
        try form.carry(&bytes)
    }
}

extension ServiceHours: Carried {
    static var blank: ServiceHours { ServiceHours(days: [], opens: 0, closes: 0) }

    mutating func travel(in form: inout CompactForm) throws(CompactFormError) {
        try form.carry(&languages)
        try form.carry(&days)
        try form.carry(&weeks)
        try form.carry(&opens)
        try form.carry(&closes)
    }
}

extension YearlyPeriod: Carried {
    static var blank: YearlyPeriod { YearlyPeriod(fromMonth: 0, fromDay: 0, toMonth: 0, toDay: 0) }

    mutating func travel(in form: inout CompactForm) throws(CompactFormError) {
        try form.carry(&fromMonth)
        try form.carry(&fromDay)
        try form.carry(&toMonth)
        try form.carry(&toDay)
    }
}

extension DaySet: Carried {
    static var blank: DaySet { [] }

    mutating func travel(in form: inout CompactForm) throws(CompactFormError) {
        var raw = Int(rawValue)
        try form.carry(&raw)
        self = DaySet(rawValue: UInt8(truncatingIfNeeded: raw))
    }
}
