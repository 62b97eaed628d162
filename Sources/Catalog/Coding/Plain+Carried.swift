extension String: Carried {
    package static var blank: String { "" }

    package mutating func travel(in form: inout CompactForm) throws(CompactFormError) { try form.carry(&self) }
}

extension Int: Carried {
    package static var blank: Int { 0 }

    package mutating func travel(in form: inout CompactForm) throws(CompactFormError) { try form.carry(&self) }
}

extension Double: Carried {
    package static var blank: Double { 0 }

    package mutating func travel(in form: inout CompactForm) throws(CompactFormError) { try form.carry(&self) }
}

extension Array: Carried where Element: Carried {
    package static var blank: [Element] { [] }

    package mutating func travel(in form: inout CompactForm) throws(CompactFormError) { try form.carry(&self) }
}
