package import Catalog

extension FactValue: Carried {
    package static var blank: FactValue { .fee(.blank) }

    package mutating func travel(in form: inout CompactForm) throws(CompactFormError) {
        var kind = kind
        try form.carry(&kind)
        switch kind {
        case .phone: self = .phone(try form.carried { if case .phone(let own) = self { own } else { nil } })
        case .email: self = .email(try form.carried { if case .email(let own) = self { own } else { nil } })
        case .postalAddress: self = .postalAddress(try form.carried { if case .postalAddress(let own) = self { own } else { nil } })
        case .hours: self = .hours(try form.carried { if case .hours(let own) = self { own } else { nil } })
        case .closure: self = .closure(try form.carried { if case .closure(let own) = self { own } else { nil } })
        case .counter: self = .counter(try form.carried { if case .counter(let own) = self { own } else { nil } })
        case .fee: self = .fee(try form.carried { if case .fee(let own) = self { own } else { nil } })
        case .duration: self = .duration(try form.carried { if case .duration(let own) = self { own } else { nil } })
        case .deadline: self = .deadline(try form.carried { if case .deadline(let own) = self { own } else { nil } })
        case .dueDate: self = .dueDate(try form.carried { if case .dueDate(let own) = self { own } else { nil } })
        case .validity: self = .validity(try form.carried { if case .validity(let own) = self { own } else { nil } })
        case .document: self = .document(try form.carried { if case .document(let own) = self { own } else { nil } })
        case .step: self = .step(try form.carried { if case .step(let own) = self { own } else { nil } })
        case .condition: self = .condition(try form.carried { if case .condition(let own) = self { own } else { nil } })
        case .caution: self = .caution(try form.carried { if case .caution(let own) = self { own } else { nil } })
        case .size: self = .size(try form.carried { if case .size(let own) = self { own } else { nil } })
        case .quantity: self = .quantity(try form.carried { if case .quantity(let own) = self { own } else { nil } })
        case .link: self = .link(try form.carried { if case .link(let own) = self { own } else { nil } })
        }
    }
}
