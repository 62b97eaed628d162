/// What a fact says, by kind.
package enum FactValue: Codable, Sendable, Equatable {
    case phone(Phone)
    case email(Email)
    case postalAddress(PostalAddress)
    /// Opening hours of the place or office that the section is about, where no phone claims them.
    case hours(ServiceHours)
    case counter(Counter)
    case fee(Fee)
    case duration(TimeSpan)
    case document(Document)
    case size(Size)
    case quantity(Quantity)
    case link(Link)

    package var kind: FactKind {
        switch self {
        case .phone: .phone
        case .email: .email
        case .postalAddress: .postalAddress
        case .hours: .hours
        case .counter: .counter
        case .fee: .fee
        case .duration: .duration
        case .document: .document
        case .size: .size
        case .quantity: .quantity
        case .link: .link
        }
    }
}
