/// Bytes that no sender of ours has written.
struct CompactFormError: Error, Equatable {
    enum Code: Equatable { case cutShort, tooLong, unknownCase, leftOver }

    var code: Code
    /// Where in the bytes.
    var position: Int
}
