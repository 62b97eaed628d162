import Foundation
import Testing

@testable import Daemon

@Suite struct SettingsFileTests {
    static func faults(_ bytes: [UInt8]) -> [String] { SettingsFile(bytes, path: "x.conf").faults.map(\.description) }

    @Test func `takes names and values with their lines, whatever the blanks, comments and line ends`() {
        let text = "\u{FEFF}# for the city\r\n\r\nthreads=2\r\n   idle-time =  5 min \n\nlisten = a:1\nlisten = unix:/x=y#z"
        #expect(
            SettingsFile(Array(text.utf8), path: "x.conf").entries == [
                .init(setting: .threads, value: "2", line: 3), .init(setting: .idleTime, value: "5 min", line: 4),
                .init(setting: .listen, value: "a:1", line: 6), .init(setting: .listen, value: "unix:/x=y#z", line: 7),
            ])
    }

    @Test(arguments: [
        ("max-conections = 1", "x.conf:1: there is no setting “max-conections”; did you mean “max-connections”?"),
        ("\nMAX_CONNECTIONS = 1", "x.conf:2: there is no setting “MAX_CONNECTIONS”; did you mean “max-connections”?"),
        ("theards = 1", "x.conf:1: there is no setting “theards”; did you mean “threads”?"),
        ("threads 2", "x.conf:1: the line is no “name = value”; write one, or begin it with #"),
        ("threads =", "x.conf:1: “threads” has no value; give it one, or remove the line to have the built-in one"),
        ("threads = 1\n\nthreads = 2", "x.conf:3: “threads” stands on line 1 already; remove one of them"),
        ("threads = 1\0", "x.conf:1: the line is not UTF-8 text; save the file as UTF-8"),
    ]) func `names the line and the mend of what is wrong`(_ text: String, _ fault: String) {
        #expect(Self.faults(Array(text.utf8)) == [fault])
    }

    @Test func `names every fault, and all settings where none is near`() {
        let faults = Self.faults(Array("colour = blue\nthreads\n".utf8) + [0xFF, 0x0A])
        #expect(faults.count == 3)
        #expect(faults.first?.contains("there are: catalog, encoder, overlay") == true)
        #expect(faults.last == "x.conf:3: the line is not UTF-8 text; save the file as UTF-8")
    }

    @Test(arguments: ["/nowhere/x.conf", "/dev/null", "/tmp"])
    func `refuses what is no plain file`(_ path: String) {
        let error = #expect(throws: SettingsError.self) { try SettingsFile(contentsOf: path) }
        #expect(error?.description.hasPrefix("\(path):1: ") == true)
    }

    @Test func `a file that is missing is told with the mend for what named it`() {
        let error = #expect(throws: SettingsError.self) { try SettingsFile(contentsOf: "/nowhere/x.conf", namedBy: "MADOGUCHI_CONFIG") }
        #expect(error?.description.hasSuffix("create it, or leave MADOGUCHI_CONFIG out") == true)
    }
}
