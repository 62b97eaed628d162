/// The closed list of errors a client can meet (CONTRACT.md, "The line protocol"); the raw value goes on the wire.
package enum ErrorCode: String, Sendable, CaseIterable, Equatable {
    /// Over 8,192 bytes. A text line that does not end at all closes the connection.
    case lineTooLong = "line_too_long"
    case invalidUTF8 = "invalid_utf8"
    /// Not JSON, nested too deep, or a field of the wrong type; the message names the field.
    case invalidJSON = "invalid_json"
    /// An `op`, or a `/command`, that this version does not know.
    case unknownOperation = "unknown_op"
    /// `ask` without a question, or with a blank one.
    case missingQuestion = "missing_question"
    /// Too many connections, or too many requests; try again after a while.
    case rateLimited = "rate_limited"
    /// The daemon is stopping: this request was not answered and the connection closes. Connect again and repeat it.
    case shuttingDown = "shutting_down"
    /// A fault of ours, not of the request.
    case `internal` = "internal"
}
