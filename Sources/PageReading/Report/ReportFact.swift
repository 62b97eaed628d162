import Catalog

/// A fact in the JSON report: its kind, where it comes from, and its value by kind.
struct ReportFact: Encodable {
    var fact: Fact

    init(_ fact: Fact) { self.fact = fact }

    private enum Key: String, CodingKey { case kind, line, quote, value, summary }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(fact.value.kind.rawValue, forKey: .kind)
        try container.encode(fact.line, forKey: .line)
        try container.encode(fact.quote, forKey: .quote)
        try container.encode(fact.value.summary, forKey: .summary)
        switch fact.value {
        case .phone(let value): try container.encode(value, forKey: .value)
        case .email(let value): try container.encode(value, forKey: .value)
        case .postalAddress(let value): try container.encode(value, forKey: .value)
        case .hours(let value): try container.encode(value, forKey: .value)
        case .closure(let value): try container.encode(value, forKey: .value)
        case .step(let value): try container.encode(value, forKey: .value)
        case .condition(let value), .caution(let value): try container.encode(value, forKey: .value)
        case .counter(let value): try container.encode(value, forKey: .value)
        case .fee(let value): try container.encode(value, forKey: .value)
        case .duration(let value), .deadline(let value): try container.encode(value, forKey: .value)
        case .dueDate(let value): try container.encode(value, forKey: .value)
        case .validity(let value): try container.encode(value, forKey: .value)
        case .document(let value): try container.encode(value, forKey: .value)
        case .size(let value): try container.encode(value, forKey: .value)
        case .quantity(let value): try container.encode(value, forKey: .value)
        case .link(let value): try container.encode(value, forKey: .value)
        }
    }
}
