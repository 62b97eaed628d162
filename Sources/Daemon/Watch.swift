/// Something beside the catalog that can change while the daemon runs, such as an emergency notice.
package struct Watch: Sendable {
    /// What is to be logged of a change.
    package struct Finding: Sendable {
        package var isFault: Bool
        /// One line.
        package var message: String

        package init(_ message: String, isFault: Bool = false) {
            self.message = message
            self.isFault = isFault
        }
    }

    /// Looks; short, since it is called once a second, but off the event loops.
    let look: @Sendable () -> [Finding]

    package init(_ look: @escaping @Sendable () -> [Finding]) { self.look = look }
}
