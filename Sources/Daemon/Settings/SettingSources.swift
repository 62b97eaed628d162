import Configuration
import Spelling

/// What was said about the settings, in the order in which it counts: flags, environment, file.
package struct SettingSources: Sendable {
    private let flags: [Setting: [String]]
    private let environment: [String: String]
    private let file: SettingsFile?
    private let reader: ConfigReader

    /// - Parameters:
    ///   - flags: as given on the command line.
    ///   - environment: the whole of it; only `MADOGUCHI_…` is looked at.
    package init(flags: [Setting: [String]] = [:], environment: [String: String] = [:], file: SettingsFile? = nil) {
        self.flags = flags
        self.environment = environment
        self.file = file
        let ofFile = Dictionary(grouping: file?.entries ?? [], by: \.setting).mapValues { $0.map(\.value) }
        reader = ConfigReader(providers: [
            Self.provider("flags", flags), EnvironmentVariablesProvider(environmentVariables: environment),
            Self.provider("file", ofFile),
        ])
    }

    /// What counts of all that was said about a setting, and where each value was said; nil if nobody said anything.
    func spelled(_ setting: Setting) -> [(value: String, source: SettingSource)]? {
        let key = ConfigKey(Self.key(setting).components)
        let values = setting.isList ? reader.stringArray(forKey: key) : reader.string(forKey: key).map { [$0] }
        return values?.enumerated().map { ($0.element, source(of: setting, at: $0.offset)) }
    }

    /// Lines of the file that are not understood.
    var fileFaults: [SettingFault] { file?.faults ?? [] }

    /// Variables that look like settings and are none: worth a warning, but no refusal, since nobody knows who set
    /// them for what.
    package var strayVariables: [SettingFault] {
        let known = Setting.allCases.map(\.variable) + [Self.fileVariable]
        return environment.keys.filter { $0.hasPrefix(Setting.prefix) && !known.contains($0) }.sorted().map { name in
            let suffix = String(name.dropFirst(Setting.prefix.count))
            let nearest = SpellingSuggestion.nearest(to: suffix, among: Setting.allCases.map(\.rawValue))
            let mend = nearest.flatMap(Setting.init(rawValue:)).map { "; did you mean \($0.variable)?" } ?? ""
            return SettingFault(source: .environment(variable: name), message: "sets nothing\(mend)")
        }
    }

    /// The variable that names the configuration file.
    package static let fileVariable = "\(Setting.prefix)CONFIG"

    private func source(of setting: Setting, at index: Int) -> SettingSource {
        if flags[setting] != nil { return .flag(setting.isFlag ? setting.rawValue : "set \(setting.rawValue)") }
        if environment[setting.variable] != nil { return .environment(variable: setting.variable) }
        let entries = file?.entries.filter { $0.setting == setting } ?? []
        guard let file, entries.indices.contains(index) else { return .builtIn }
        return .file(path: file.path, line: entries[index].line)
    }

    private static func key(_ setting: Setting) -> AbsoluteConfigKey { ["madoguchi", setting.rawValue] }

    private static func provider(_ name: String, _ values: [Setting: [String]]) -> InMemoryProvider {
        let pairs = values.map { setting, values in
            (key(setting), ConfigValue(setting.isList ? .stringArray(values) : .string(values.last ?? ""), isSecret: false))
        }
        return InMemoryProvider(name: name, values: Dictionary(pairs) { $1 })
    }
}
