/// What the command line says about the settings, by flags of their own and by `--set NAME=VALUE`.
package struct SettingFlags: Sendable {
    /// One value as it was given.
    struct Given: Sendable {
        var value: String
        /// `threads`, or `set threads`.
        var flag: String
    }

    private(set) var given: [Setting: [Given]] = [:]
    /// What is no `NAME=VALUE`, a name that is none, and names given twice.
    private(set) var faults: [SettingFault] = []

    /// - Parameters:
    ///   - own: the values of each setting's own flag, as often as it was given.
    ///   - set: what `--set` was given.
    package init(own: KeyValuePairs<Setting, [String]> = [:], set: [String] = []) {
        for (setting, values) in own { for value in values { add(value, to: setting, by: setting.rawValue) } }
        for pair in set {
            do throws(Misspelling) {
                guard let equals = pair.firstIndex(of: "=") else { throw Misspelling("“\(pair)” is no NAME=VALUE; write one") }
                let setting = try Setting(spelled: String(pair[..<equals]))
                add(String(pair[pair.index(after: equals)...]), to: setting, by: "set \(setting.rawValue)")
            } catch {
                faults.append(SettingFault(source: .flag("set"), message: error.message))
            }
        }
    }

    private mutating func add(_ value: String, to setting: Setting, by flag: String) {
        if !setting.isList, let first = given[setting]?.first {
            let message = "“\(setting.rawValue)” is given by --\(first.flag) already; leave one of them out"
            faults.append(SettingFault(source: .flag(flag), message: message))
        }
        given[setting, default: []].append(Given(value: value, flag: flag))
    }
}
