/// How a connection's requests are metered.
enum Admission: Sendable {
    /// Not at all: a Unix socket, or a network that may ask without limit, as a bridge does for many residents.
    case unmetered
    case metered(AddressAccount, key: [UInt8])

    /// Stands for the address without telling it: `Hasher` has a random key of this process. Nil where nobody is metered.
    var origin: Int? {
        guard case .metered(_, let key) = self else { return nil }
        return key.hashValue
    }
}
