/// What a fact says, by kind.
package enum FactValue: Codable, Sendable, Hashable {
    case phone(Phone)
    case email(Email)
    case postalAddress(PostalAddress)
    /// Opening hours of the place or office that the section is about, where no phone claims them.
    case hours(ServiceHours)
    /// When that place is closed.
    case closure(Closure)
    case counter(Counter)
    case fee(Fee)
    /// How long something takes, or how recent it must be.
    case duration(TimeSpan)
    /// Until when the resident must have done something.
    case deadline(TimeSpan)
    case dueDate(DueDate)
    case validity(Validity)
    case document(Document)
    case step(Step)
    /// For whom or in which case what stands beside or under it holds.
    case condition(Statement)
    /// What the page warns of: a line marked ※, * or 注意.
    case caution(Statement)
    case size(Size)
    case quantity(Quantity)
    case link(Link)

    package var kind: FactKind {
        switch self {
        case .phone: .phone
        case .email: .email
        case .postalAddress: .postalAddress
        case .hours: .hours
        case .closure: .closure
        case .counter: .counter
        case .fee: .fee
        case .duration: .duration
        case .deadline: .deadline
        case .dueDate: .dueDate
        case .validity: .validity
        case .document: .document
        case .step: .step
        case .condition: .condition
        case .caution: .caution
        case .size: .size
        case .quantity: .quantity
        case .link: .link
        }
    }
}
