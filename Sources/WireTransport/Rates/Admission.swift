/// How a connection's requests are metered.
enum Admission: Sendable {
    /// Not at all: a Unix socket, or a network that may ask without limit, as a bridge does for many residents.
    case unmetered
    case metered(AddressAccount, key: [UInt8])
}
