/// Why the daemon's settings cannot be used: every fault that was found, not only the first.
package struct SettingsError: Error, Sendable, Equatable, CustomStringConvertible {
    package var faults: [SettingFault]

    package init(faults: [SettingFault]) { self.faults = faults }

    /// Whether whoever typed the command line can mend all of it there.
    package var isOfFlagsOnly: Bool {
        faults.allSatisfy { if case .flag = $0.source { true } else { false } }
    }

    package var description: String { faults.map(\.description).joined(separator: "\n") }
}
