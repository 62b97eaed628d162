import Configuration
import Spelling

/// What was said about the settings, in the order in which it counts: flags, environment, file.
package struct SettingSources: Sendable {
    private let flags: SettingFlags
    private let environment: [String: String]
    private let file: SettingsFile?
    /// In the order in which they count.
    private let readers: [ConfigReader]

    /// - Parameters:
    ///   - flags: as given on the command line.
    ///   - environment: the whole of it; only `MADOGUCHI_…` is looked at.
    package init(flags: SettingFlags = SettingFlags(), environment: [String: String] = [:], file: SettingsFile? = nil) {
        self.flags = flags
        self.environment = environment
        self.file = file
        let ofFile = Dictionary(grouping: file?.entries ?? [], by: \.setting).mapValues { $0.map(\.value) }
        let providers: [any ConfigProvider] = [
            Self.provider("flags", flags.given.mapValues { $0.map(\.value) }),
            EnvironmentVariablesProvider(environmentVariables: environment), Self.provider("file", ofFile),
        ]
        readers = providers.map { ConfigReader(provider: $0) }
    }

    /// All that was said about a setting, a list of values for each source that said anything, and where each was said.
    /// The first list counts; the others are checked too, since what is wrong in them waits for whoever takes the first away.
    func spelled(_ setting: Setting) -> [[(value: String, source: SettingSource)]] {
        let key = ConfigKey(Self.key(setting).components)
        let flagged = flags.given[setting] ?? []
        let lines = file?.entries.filter { $0.setting == setting }.map(\.line) ?? []
        let sources: [(Int) -> SettingSource] = [
            { .flag(flagged[$0].flag) }, { _ in .environment(variable: setting.variable) },
            { [path = file?.path ?? ""] in .file(path: path, line: lines[$0]) },
        ]
        return zip(readers, sources).compactMap { reader, source in
            let values = setting.isList ? reader.stringArray(forKey: key) : reader.string(forKey: key).map { [$0] }
            return values?.enumerated().map { ($0.element, source($0.offset)) }
        }
    }

    /// Flags that are none or stand twice, and lines of the file that are not understood.
    var faults: [SettingFault] { flags.faults + (file?.faults ?? []) }

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

    private static func key(_ setting: Setting) -> AbsoluteConfigKey { ["madoguchi", setting.rawValue] }

    private static func provider(_ name: String, _ values: [Setting: [String]]) -> InMemoryProvider {
        let pairs = values.map { setting, values in
            (key(setting), ConfigValue(setting.isList ? .stringArray(values) : .string(values.first ?? ""), isSecret: false))
        }
        return InMemoryProvider(name: name, values: Dictionary(pairs) { $1 })
    }
}
