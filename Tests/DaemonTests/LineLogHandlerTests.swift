import Logging
import Synchronization
import Testing

@testable import Daemon

@Suite struct LineLogHandlerTests {
    static func lines(_ format: LineLogHandler.Format, isUnderJournal: Bool = false, _ body: (Logger) -> Void) -> [String] {
        let written = Lines()
        body(
            Logger(label: "test") { _ in
                LineLogHandler(format: format, isUnderJournal: isUnderJournal, level: .info) { line in
                    written.all.withLock { $0.append(line) }
                }
            })
        return written.all.withLock { $0 }
    }

    final class Lines: Sendable { let all = Mutex<[String]>([]) }

    @Test func `gives the journal the priority and the fields in order`() {
        let lines = Self.lines(.auto, isUnderJournal: true) { logger in
            logger.error("it failed", metadata: ["b": "2", "a": "one two"])
            logger.notice("done")
            logger.debug("unsaid")
        }
        #expect(lines == ["<3>it failed a=\"one two\" b=2\n", "<5>done\n"])
    }

    @Test func `gives a person the time and the level`() throws {
        let lines = Self.lines(.auto) { $0.warning("careful") }
        #expect(try #require(lines.first).wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ warning: careful\n/) != nil)
    }

    @Test func `keeps to one line without anything that a terminal obeys`() {
        let lines = Self.lines(.journal) { $0.info("a\nb\u{1B}[31m“窓口”\u{202E}", metadata: ["x": "\"\r\u{9B}"]) }
        #expect(lines == [#"<6>a\u{A}b\u{1B}[31m“窓口”\u{202E} x="\"\u{D}\u{9B}""# + "\n"])
    }
}
