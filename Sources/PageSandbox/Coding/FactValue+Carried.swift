import Catalog

extension FactValue: Carried {
    static var blank: FactValue { .fee(.blank) }

    mutating func travel(in form: inout CompactForm) throws(CompactFormError) {
        var kind = kind
        try form.carry(&kind)
        switch kind {
        case .phone:
            var value = if case .phone(let own) = self { own } else { Phone.blank }
            try form.carry(&value)
            self = .phone(value)
        case .email:
            var value = if case .email(let own) = self { own } else { Email.blank }
            try form.carry(&value)
            self = .email(value)
        case .postalAddress:
            var value = if case .postalAddress(let own) = self { own } else { PostalAddress.blank }
            try form.carry(&value)
            self = .postalAddress(value)
        case .hours:
            var value = if case .hours(let own) = self { own } else { ServiceHours.blank }
            try form.carry(&value)
            self = .hours(value)
        case .closure:
            var value = if case .closure(let own) = self { own } else { Closure.blank }
            try form.carry(&value)
            self = .closure(value)
        case .counter:
            var value = if case .counter(let own) = self { own } else { Counter.blank }
            try form.carry(&value)
            self = .counter(value)
        case .fee:
            var value = if case .fee(let own) = self { own } else { Fee.blank }
            try form.carry(&value)
            self = .fee(value)
        case .duration:
            var value = if case .duration(let own) = self { own } else { TimeSpan.blank }
            try form.carry(&value)
            self = .duration(value)
        case .deadline:
            var value = if case .deadline(let own) = self { own } else { TimeSpan.blank }
            try form.carry(&value)
            self = .deadline(value)
        case .dueDate:
            var value = if case .dueDate(let own) = self { own } else { DueDate.blank }
            try form.carry(&value)
            self = .dueDate(value)
        case .validity:
            var value = if case .validity(let own) = self { own } else { Validity.blank }
            try form.carry(&value)
            self = .validity(value)
        case .document:
            var value = if case .document(let own) = self { own } else { Document.blank }
            try form.carry(&value)
            self = .document(value)
        case .step:
            var value = if case .step(let own) = self { own } else { Step.blank }
            try form.carry(&value)
            self = .step(value)
        case .condition:
            var value = if case .condition(let own) = self { own } else { Statement.blank }
            try form.carry(&value)
            self = .condition(value)
        case .caution:
            var value = if case .caution(let own) = self { own } else { Statement.blank }
            try form.carry(&value)
            self = .caution(value)
        case .size:
            var value = if case .size(let own) = self { own } else { Size.blank }
            try form.carry(&value)
            self = .size(value)
        case .quantity:
            var value = if case .quantity(let own) = self { own } else { Quantity.blank }
            try form.carry(&value)
            self = .quantity(value)
        case .link:
            var value = if case .link(let own) = self { own } else { Link.blank }
            try form.carry(&value)
            self = .link(value)
        }
    }
}
