/// Why a line is not answered, whatever it asks.
package enum LineRefusal: Sendable {
    /// The server stops; the connection closes after the reply.
    case tooLate
    /// The connection or its address asks faster than it may; the connection goes on.
    case tooMany
}
