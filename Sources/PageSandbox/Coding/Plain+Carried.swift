extension String: Carried {
    static var blank: String { "" }

    mutating func travel(in form: inout CompactForm) throws(CompactFormError) { try form.carry(&self) }
}

extension Int: Carried {
    static var blank: Int { 0 }

    mutating func travel(in form: inout CompactForm) throws(CompactFormError) { try form.carry(&self) }
}

extension Double: Carried {
    static var blank: Double { 0 }

    mutating func travel(in form: inout CompactForm) throws(CompactFormError) { try form.carry(&self) }
}

extension Array: Carried where Element: Carried {
    static var blank: [Element] { [] }

    mutating func travel(in form: inout CompactForm) throws(CompactFormError) { try form.carry(&self) }
}
