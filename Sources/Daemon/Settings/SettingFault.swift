/// One thing that is wrong in what the daemon was told to be.
package struct SettingFault: Sendable, Equatable, CustomStringConvertible {
    package var source: SettingSource
    /// What is wrong and what to write instead, as a clause.
    package var message: String

    /// One line, and nothing that a terminal would obey: names and values are repeated as they were given.
    package var description: String { SafeText.line("\(source): \(message)") }

    package init(source: SettingSource, message: String) {
        self.source = source
        self.message = message
    }
}
