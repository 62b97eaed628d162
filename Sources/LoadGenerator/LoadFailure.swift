package import WireProtocol

/// What became of a request that was not answered as it should be.
package enum LoadFailure: Hashable, Sendable {
    /// A connection that could not be had; counted for each connection, not for each request.
    case refusedConnection
    /// The server closed the connection, with the request sent and no whole reply.
    case closed
    /// No reply within the time of grace.
    case unanswered
    /// Never sent: no connection was left, or none had room in time.
    case unsent
    /// The reply carried another request's `id`.
    case outOfOrder
    /// The reply is an error.
    case error(ErrorCode)

    package var name: String {
        switch self {
        case .refusedConnection: "connection_refused"
        case .closed: "closed"
        case .unanswered: "unanswered"
        case .unsent: "unsent"
        case .outOfOrder: "out_of_order"
        case .error(let code): code.rawValue
        }
    }
}
