/// One thing that is wrong in what the daemon was told to be.
package struct SettingFault: Sendable, Equatable, CustomStringConvertible {
    package var source: SettingSource
    /// What is wrong and what to write instead, as a clause.
    package var message: String

    package var description: String { "\(source): \(message)" }
}
