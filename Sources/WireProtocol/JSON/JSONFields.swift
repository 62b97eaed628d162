/// The fields of a request's object. So few that looking through them costs less than hashing a name.
struct JSONFields {
    private var fields: [(name: String, value: JSONScalar)] = []

    init() { fields.reserveCapacity(8) }

    /// Nil for a field that is not there.
    subscript(name: String) -> JSONScalar? { fields.first { $0.name == name }?.value }

    /// Of a field written twice the last counts, as most readers have it.
    mutating func set(_ name: String, _ value: JSONScalar) {
        if let place = fields.firstIndex(where: { $0.name == name }) { fields[place].value = value } else { fields.append((name, value)) }
    }
}
