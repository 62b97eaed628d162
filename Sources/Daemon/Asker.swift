/// Who asked, as far as two conversations can be told apart by it: what nobody can tell apart counts as one.
///
/// All connections of one metered address are one. A bridge, on a Unix socket or in a network without limits, names its
/// conversations; what it leaves unnamed is one all together, since one resident may have asked it a hundred times.
package struct Asker: Sendable, Equatable {
    /// Different for different conversations, empty for what cannot be told apart.
    package let name: String

    /// - Parameters:
    ///   - origin: ``WireTransport/LineResponder/begin(origin:)``
    ///   - conversation: as the bridge sent it.
    init(origin: Int?, conversation: String?) {
        name = origin.map { "address \($0)" } ?? conversation.map { "named \($0)" } ?? ""
    }
}
