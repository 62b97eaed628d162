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

    /// A setting that can be switched off, so that a flag or a variable can undo what the file says.
    ///
    /// - Parameter otherwise: what happens when nobody said anything, in words.
    mutating func choose<Value: Sendable>(_ setting: Setting, _ kind: SettingKind<Value>, otherwise: String) -> Choice<Value> {
        guard let values = read(setting, kind.orNone) else {
            report.append("# \(setting.rawValue): \(otherwise)")
            return .unsaid
        }
        return values.last.flatMap { $0 }.map(Choice.value) ?? .off
    }

    /// A list, which can be emptied in the same way.
    mutating func takeAll<Value>(_ setting: Setting, _ kind: SettingKind<Value>, otherwise: String) -> [Value] {
        guard let values = read(setting, kind.orNone) else {
            report.append("# \(setting.rawValue): \(otherwise)")
            return []
        }
        return values.compactMap { $0 }
    }

    private mutating func read<Value>(_ setting: Setting, _ kind: SettingKind<Value>) -> [Value]? {
        let lists = sources.spelled(setting)
        var counted: [Value] = []
        for (place, spellings) in lists.enumerated() {
            for (spelling, source) in spellings {
                do throws(Misspelling) {
                    if spellings.count > 1, Setting.isNone(spelling) {
                        throw Misspelling("“none”, or nothing, stands beside other values; leave it out")
                    }
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
