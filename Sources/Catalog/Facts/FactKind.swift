/// The kinds of facts; the raw value names a kind in `intents.yaml` and in `inspect`'s output.
package enum FactKind: String, CaseIterable, Codable, Sendable, Hashable {
    case phone, email, hours, closure, counter, fee, duration, deadline, document, step, condition, caution, size, quantity, link
    case dueDate = "due-date"
    case validity
    case postalAddress = "postal-address"
}
