import Foundation

/// The configuration file: `name = value` lines, `#` comments, blank lines. A list's setting is repeated.
///
/// The lines are read by hand because neither of the libraries at hand tells on which line a name stands (swift-configuration
/// skips what it does not understand, TOMLKit knows lines of syntax errors only), and whoever misspelled one needs that.
package struct SettingsFile: Sendable, Equatable {
    /// One line that sets something.
    struct Entry: Sendable, Equatable {
        var setting: Setting
        var value: String
        var line: Int
    }

    /// A file over 64 KiB is something else, given by mistake.
    static let largest = 65_536

    let path: String
    let entries: [Entry]
    /// Lines that are not understood; ``DaemonSettings`` refuses them together with values that are not.
    let faults: [SettingFault]

    /// Reads the file at `path`, which must be a plain file.
    ///
    /// - Parameter name: what named it, for the mend: a flag, or a variable.
    package init(contentsOf path: String, namedBy name: String = "--config") throws(SettingsError) {
        func unreadable(_ message: String) -> SettingsError {
            SettingsError(faults: [SettingFault(source: .file(path: path, line: 1), message: message)])
        }
        let manager = FileManager.default
        let resolved = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        guard let attributes = try? manager.attributesOfItem(atPath: resolved) else {
            throw unreadable("there is no such file; create it, or leave \(name) out")
        }
        guard attributes[.type] as? FileAttributeType == .typeRegular else {
            throw unreadable("this is no plain file; give the path of a configuration file")
        }
        guard let data = manager.contents(atPath: resolved) else {
            throw unreadable("the file cannot be read; make it readable for the user that runs the daemon")
        }
        guard data.count <= Self.largest else {
            throw unreadable("the file has more than \(Self.largest) bytes; give the path of a configuration file")
        }
        self.init(Array(data), path: path)
    }

    /// - Parameter path: for the errors.
    package init(_ bytes: [UInt8], path: String) {
        self.path = path
        var entries: [Entry] = []
        var faults: [SettingFault] = []
        var firstLine: [Setting: Int] = [:]
        for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            let number = index + 1
            do throws(Misspelling) {
                guard let entry = try Self.entry(line, number) else { continue }
                if !entry.setting.isList, let first = firstLine[entry.setting] {
                    throw Misspelling("“\(entry.setting.rawValue)” stands on line \(first) already; remove one of them")
                }
                firstLine[entry.setting] = number
                entries.append(entry)
            } catch {
                faults.append(SettingFault(source: .file(path: path, line: number), message: error.message))
            }
        }
        self.entries = entries
        self.faults = faults
    }

    private static func entry(_ bytes: ArraySlice<UInt8>, _ number: Int) throws(Misspelling) -> Entry? {
        guard let line = String(validating: bytes, as: UTF8.self), !bytes.contains(0) else {
            throw Misspelling("the line is not UTF-8 text; save the file as UTF-8")
        }
        let text = line.trimming()
        guard !text.isEmpty, !text.hasPrefix("#") else { return nil }
        guard let equals = text.firstIndex(of: "=") else {
            throw Misspelling("the line is no “name = value”; write one, or begin it with #")
        }
        let name = String(text[..<equals]).trimming()
        let value = String(text[text.index(after: equals)...]).trimming()
        let setting = try Setting(spelled: name)
        guard !value.isEmpty || setting.canBeOff else {
            throw Misspelling("“\(name)” has no value; give it one, or remove the line to have the built-in one")
        }
        return Entry(setting: setting, value: value, line: number)
    }
}

extension String {
    fileprivate func trimming() -> String { trimmingCharacters(in: .whitespaces.union(["\r", "\u{FEFF}"])) }
}
