import NIOCore
import Testing
import WireTransport

@testable import Daemon

@Suite struct DaemonSettingsTests {
    static func settings(
        flags: KeyValuePairs<Setting, [String]> = [:], set: [String] = [], environment: [String: String] = [:], file: String = ""
    ) throws -> DaemonSettings {
        let file = SettingsFile(Array(file.utf8), path: "x.conf")
        return try DaemonSettings(SettingSources(flags: SettingFlags(own: flags, set: set), environment: environment, file: file))
    }

    @Test func `needs nothing to be said`() throws {
        let settings = try Self.settings()
        #expect(settings.catalog == "/var/lib/madoguchi/current.catalog")
        #expect(settings.encoder == nil)
        #expect(settings.configuration.addressesOrDefault == [.standard])
        #expect(settings.configuration.limits.idle == .seconds(300))
    }

    @Test func `a flag wins over the environment, that over the file`() throws {
        let file = "threads = 2\nmax-connections = 2\nline-time = 2\nlisten = file:1\nlisten = file:2"
        let settings = try Self.settings(
            flags: [.threads: ["4"]],
            environment: ["MADOGUCHI_THREADS": "3", "MADOGUCHI_MAX_CONNECTIONS": "3", "MADOGUCHI_LISTEN": "env:1,unix:/e", "THREADS": "9"],
            file: file)
        #expect(settings.configuration.threads == 4)
        #expect(settings.configuration.limits.connections == 3)
        #expect(settings.configuration.limits.line == .seconds(2))
        #expect(settings.configuration.addresses == [.tcp(host: "env", port: 1), .unix(path: "/e")])
    }

    @Test(arguments: [
        ("300", 300_000), ("300s", 300_000), ("1500 ms", 1500), ("5 min", 300_000), ("1h", 3_600_000),
    ]) func `reads times with their units`(_ spelling: String, _ milliseconds: Int64) throws {
        #expect(try Self.settings(file: "idle-time = \(spelling)").configuration.limits.idle == .milliseconds(milliseconds))
    }

    @Test(arguments: ["", "s", "-1", "1.5s", "5 weeks", "0", "25h", "99999999999999999999", "１s"])
    func `refuses what is no time or out of range`(_ spelling: String) {
        let error = #expect(throws: SettingsError.self) { try Self.settings(set: ["idle-time=\(spelling)"]) }
        #expect(error?.description == "--set idle-time: “\(spelling)” is no time from 1s to 24h; write it like 500ms, 30s, 5min or 1h")
    }

    @Test func `keeps no question unless told where, and then only what two conversations asked at least`() throws {
        #expect(try Self.settings().unanswered == nil)
        let settings = try Self.settings(file: "unanswered = /q\nunanswered-retention = 30 days")
        #expect(settings.unanswered == "/q")
        #expect((settings.unansweredConversations, settings.unansweredRetention) == (3, 30))
        let error = #expect(throws: SettingsError.self) {
            try Self.settings(file: "unanswered-conversations = 1\nunanswered-retention = 2 weeks")
        }
        #expect(
            error?.faults.map(\.message) == [
                "unanswered-conversations: “1” is no whole number from 2 to 100; write one",
                "unanswered-retention: “2 weeks” is no number of days from 1 to 3650; write it like 90 days",
            ])
    }

    @Test(arguments: ["none", ""])
    func `what may be absent is switched off in every place, whatever a place that counts less says`(_ off: String) throws {
        let file = """
            unanswered = /q\nmetrics-listen = 127.0.0.1:9\nlisten = a:1\nunlimited = 10.0.0.0/8\nencoder = /e\noverlay = /o
            """
        let names: [Setting] = [.unanswered, .metricsListen, .listen, .unlimited, .encoder, .overlay]
        let variables = Dictionary(uniqueKeysWithValues: names.map { ($0.variable, off) })
        for settings in [
            try Self.settings(environment: variables, file: file),
            try Self.settings(set: names.map { "\($0.rawValue)=\(off)" }, file: file),
            try Self.settings(file: names.map { "\($0.rawValue) = \(off)" }.joined(separator: "\n")),
        ] {
            #expect(settings.unanswered == nil && settings.configuration.metricsAddress == nil)
            #expect(settings.configuration.addressesOrDefault == [.standard] && settings.encoder == "none")
            #expect(settings.configuration.limits.rates.unlimited == Network.thisMachine)
            for name in names { #expect(settings.report.contains { $0.hasPrefix("\(name.rawValue) = none ") }, "\(name)") }
        }
    }

    @Test func `none beside values of a list is refused`() {
        let error = #expect(throws: SettingsError.self) {
            try Self.settings(environment: ["MADOGUCHI_LISTEN": "a:1,"], file: "unlimited = none\nunlimited = ::1")
        }
        #expect(
            error?.faults.map(\.description) == [
                "MADOGUCHI_LISTEN: “none”, or nothing, stands beside other values; leave it out",
                "x.conf:1: unlimited: “none”, or nothing, stands beside other values; leave it out",
            ])
    }

    @Test func `this machine stays unmetered, whichever networks are named`() throws {
        let unlimited = try Self.settings(file: "unlimited = 10.1.2.3").configuration.limits.rates.unlimited
        #expect(unlimited.map(\.description) == ["127.0.0.0/8", "::1", "10.1.2.3"])
    }

    @Test func `names every fault with its place`() {
        let error = #expect(throws: SettingsError.self) {
            try Self.settings(
                flags: [.threads: ["0"]], environment: ["MADOGUCHI_MAX_CONNECTIONS": "many"], file: "theards = 1\nlisten = 127.0.0.1\nline-time = soon")
        }
        #expect(
            error?.faults.map(\.description) == [
                "x.conf:1: there is no setting “theards”; did you mean “threads”?",
                "x.conf:2: listen: 127.0.0.1: the port is missing; write HOST:PORT, [IPV6]:PORT or unix:PATH",
                "--threads: “0” is no whole number from 1 to 64; write one",
                "MADOGUCHI_MAX_CONNECTIONS: “many” is no whole number from 1 to 1000000; write one",
                "x.conf:3: line-time: “soon” is no time from 1s to 1h; write it like 500ms, 30s, 5min or 1h",
            ])
        #expect(error?.isOfFlagsOnly == false)
    }

    @Test func `a value that does not count is checked all the same`() {
        let error = #expect(throws: SettingsError.self) {
            try Self.settings(
                flags: [.threads: ["2"], .listen: ["a:1"]], environment: ["MADOGUCHI_THREADS": "0", "MADOGUCHI_LISTEN": "b:2,c"],
                file: "threads = many")
        }
        #expect(
            error?.faults.map(\.description) == [
                "MADOGUCHI_LISTEN: c: the port is missing; write HOST:PORT, [IPV6]:PORT or unix:PATH",
                "MADOGUCHI_THREADS: “0” is no whole number from 1 to 64; write one",
                "x.conf:1: threads: “many” is no whole number from 1 to 64; write one",
            ])
    }

    @Test func `an encoder's place is checked wherever it stands`() {
        let error = #expect(throws: SettingsError.self) {
            let file = SettingsFile(Array("encoder = odd".utf8), path: "x.conf")
            let sources = SettingSources(flags: SettingFlags(own: [.encoder: ["fine"]]), environment: ["MADOGUCHI_ENCODER": "odd"], file: file)
            return try DaemonSettings(sources) { $0 == "odd" ? "it is odd; give another" : nil }
        }
        #expect(
            error?.faults.map(\.description) == [
                "MADOGUCHI_ENCODER: it is odd; give another", "x.conf:1: encoder: it is odd; give another",
            ])
    }

    @Test func `what a terminal would obey is written out, in faults and in the report`() throws {
        let error = #expect(throws: SettingsError.self) { try Self.settings(set: ["threads=\u{1B}[31m"], file: "foo\u{9B}31m = 1") }
        let faults = try #require(error).description
        #expect(faults.contains(#"“foo\u{9B}31m”"#) && faults.contains(#"“\u{1B}[31m”"#), "\(faults)")
        #expect(!faults.contains("\u{1B}") && !faults.contains("\u{9B}"))
        let report = try Self.settings(file: "unanswered = /\u{1B}[31mx").report.joined()
        #expect(report.contains(#"/\u{1B}[31mx"#) && !report.contains("\u{1B}"))
    }

    @Test func `reports each setting with where it came from`() throws {
        let settings = try Self.settings(flags: [.threads: ["4"]], environment: ["MADOGUCHI_LINE_TIME": "4000ms"], file: "listen = a:1\nlisten = b:2")
        let report = settings.report.map { $0.split(separator: " ").joined(separator: " ") }
        #expect(report.contains("threads = 4 # --threads"))
        #expect(report.contains("line-time = 4s # MADOGUCHI_LINE_TIME"))
        #expect(report.contains("listen = a:1 # x.conf:1") && report.contains("listen = b:2 # x.conf:2"))
        #expect(report.contains("idle-time = 5min # built in"))
        // Every setting is there, and what is shown can be read back.
        for setting in Setting.allCases { #expect(report.contains { $0.contains(setting.rawValue) }, "\(setting)") }
        let shown = settings.report.filter { !$0.hasPrefix("#") }.map { $0.split(separator: "#")[0] }.joined(separator: "\n")
        #expect(try Self.settings(file: shown).configuration.limits.line == .seconds(4))
    }

    @Test func `points out variables that look like settings`() {
        let sources = SettingSources(environment: ["MADOGUCHI_TREADS": "1", "MADOGUCHI_COLOUR": "1", "MADOGUCHI_CONFIG": "x", "HOME": "/"])
        #expect(
            sources.strayVariables.map(\.description) == [
                "MADOGUCHI_COLOUR: sets nothing", "MADOGUCHI_TREADS: sets nothing; did you mean MADOGUCHI_THREADS?",
            ])
    }
}
