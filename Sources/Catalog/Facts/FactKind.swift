/// The kinds of facts; the raw value names a kind in `intents.yaml` and in `inspect`'s output.
package enum FactKind: String, CaseIterable, Codable, Sendable, Hashable {
    case phone, email, hours, closure, counter, fee, duration, deadline, document, step, condition, caution, size, quantity, link
    case dueDate = "due-date"
    case validity
    case postalAddress = "postal-address"

    /// Whether it is a figure, of which a section may state several about several matters: only words tell which is which.
    package var isFigure: Bool {
        switch self {
        case .fee, .duration, .deadline, .dueDate, .validity, .size, .quantity: true
        default: false
        }
    }
}
