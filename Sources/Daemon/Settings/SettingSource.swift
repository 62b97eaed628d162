/// Where a setting's value was found, as an error or a report names it.
package enum SettingSource: Sendable, Equatable, CustomStringConvertible {
    case flag(String)
    case environment(variable: String)
    case file(path: String, line: Int)
    /// Nobody said anything: the value is the built-in one.
    case builtIn

    package var description: String {
        switch self {
        case .flag(let name): "--\(name)"
        case .environment(let variable): variable
        case .file(let path, let line): "\(path):\(line)"
        case .builtIn: "built in"
        }
    }
}
