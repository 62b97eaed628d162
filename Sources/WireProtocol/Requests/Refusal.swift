/// A client's mistake: it becomes an error reply, never a thrown error.
package struct Refusal: Sendable, Equatable {
    package var form: WireForm
    package var id: RequestID?
    package var code: ErrorCode
    /// What exactly is wrong, in English for the bridge's author: the field and what it must be. Holds nothing of
    /// what the client sent.
    package var detail: String?

    package init(_ form: WireForm, _ code: ErrorCode, id: RequestID? = nil, detail: String? = nil) {
        self.form = form
        self.id = id
        self.code = code
        self.detail = detail
    }
}
