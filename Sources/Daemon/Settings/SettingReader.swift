/// Reads settings one after another and collects what is wrong with them, so that one run names every fault.
struct SettingReader {
    private let sources: SettingSources
    private(set) var faults: [SettingFault] = []
    /// Lines like `threads = 1  (built in)`.
    private(set) var report: [String] = []

    init(_ sources: SettingSources) { self.sources = sources }

    mutating func take<Value>(_ setting: Setting, _ kind: SettingKind<Value>, builtIn: Value) -> Value {
        let value = read(setting, kind)?.last
        if value == nil { note(setting, kind.spell(builtIn), .builtIn) }
        return value ?? builtIn
    }

    /// - Parameter otherwise: what happens when nobody said anything, in words.
    mutating func take<Value>(_ setting: Setting, _ kind: SettingKind<Value>, otherwise: String) -> Value? {
        takeAll(setting, kind, otherwise: otherwise).last
    }

    mutating func takeAll<Value>(_ setting: Setting, _ kind: SettingKind<Value>, otherwise: String) -> [Value] {
        let values = read(setting, kind)
        if values == nil { report.append("# \(setting.rawValue): \(otherwise)") }
        return values ?? []
    }

    /// A list that has a built-in value.
    mutating func takeAll<Value>(_ setting: Setting, _ kind: SettingKind<Value>, builtIn: [Value]) -> [Value] {
        let values = read(setting, kind)
        if values == nil { for value in builtIn { note(setting, kind.spell(value), .builtIn) } }
        return values ?? builtIn
    }

    private mutating func read<Value>(_ setting: Setting, _ kind: SettingKind<Value>) -> [Value]? {
        let lists = sources.spelled(setting)
        var counted: [Value] = []
        for (place, spellings) in lists.enumerated() {
            for (spelling, source) in spellings {
                do throws(Misspelling) {
                    let value = try kind.read(spelling)
                    guard place == 0 else { continue }
                    counted.append(value)
                    note(setting, kind.spell(value), source)
                } catch {
                    // A flag and a variable name the setting; a line of the file does not.
                    let name = if case .file = source { "\(setting.rawValue): " } else { "" }
                    faults.append(SettingFault(source: source, message: name + error.message))
                }
            }
        }
        return lists.isEmpty ? nil : counted
    }

    private mutating func note(_ setting: Setting, _ value: String, _ source: SettingSource) {
        report.append(SafeText.line("\(setting.rawValue) = \(value)".padded(to: 44) + "# \(source)"))
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(2, width - count)) }
}
