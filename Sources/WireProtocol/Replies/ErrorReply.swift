/// The reply to a request that cannot be answered: a code and a sentence, nothing else.
package struct ErrorReply: Sendable, Equatable {
    package var code: ErrorCode
    /// For a person, in the connection's language where one is known; may add an English detail for the bridge's
    /// author. Never holds anything of the request.
    package var message: String

    package init(code: ErrorCode, message: String) {
        self.code = code
        self.message = message
    }
}
