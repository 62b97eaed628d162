import Testing
import WireTransport

@testable import Daemon

@Suite struct SettingFlagsTests {
    @Test(arguments: [
        (["2", "3"], [], "--threads: “threads” is given by --threads already; leave one of them out"),
        (["2"], ["threads=3"], "--set threads: “threads” is given by --threads already; leave one of them out"),
        ([], ["threads=2", "threads=2"], "--set threads: “threads” is given by --set threads already; leave one of them out"),
    ] as [([String], [String], String)])
    func `a name given twice is refused, with what gave it`(own: [String], set: [String], fault: String) {
        #expect(SettingFlags(own: [.threads: own], set: set).faults.map(\.description) == [fault])
    }

    @Test func `a list's values count together, from whichever flag`() throws {
        let settings = try DaemonSettingsTests.settings(
            flags: [.listen: ["a:1", "b:2"]], set: ["listen=c:3", "unlimited=10.0.0.0/8", "unlimited=2001:db8::/32"])
        #expect(settings.configuration.addresses.map(\.description) == ["a:1", "b:2", "c:3"])
        #expect(settings.configuration.limits.rates.unlimited.suffix(2).map(\.description) == ["10.0.0.0/8", "2001:db8::/32"])
        #expect(settings.report.contains { $0.hasPrefix("listen = c:3") && $0.hasSuffix("# --set listen") })
    }

    @Test func `what is no pair or no setting is a fault beside the others`() {
        let error = #expect(throws: SettingsError.self) {
            try DaemonSettingsTests.settings(flags: [.threads: ["0"]], set: ["idle-time", "theards=1"])
        }
        #expect(
            error?.faults.map(\.description) == [
                "--set: “idle-time” is no NAME=VALUE; write one", "--set: there is no setting “theards”; did you mean “threads”?",
                "--threads: “0” is no whole number from 1 to 64; write one",
            ])
        #expect(error?.isOfFlagsOnly == true)
    }
}
