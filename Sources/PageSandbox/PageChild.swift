import Catalog
import Foundation
import Glibc
package import PageReading

/// Parses pages in a child process that can be thrown away: a page that crashes it, or does not let it finish, costs
/// that page alone.
///
/// The child is started with the first page and serves many; after one that it does not survive, the next page gets a
/// new one. Not for use from several tasks at once.
package final class PageChild: PageParsing {
    private let executable: String
    private let arguments: [String]
    /// How long one page may take, the way to and fro included.
    private let patience: Duration
    /// After so many pages the child is replaced, so that nothing in it can grow for ever.
    private static let pagesPerChild = 2000

    private var running: Running?

    private struct Running {
        var process: Process
        var socket: FileHandle
        var channel: ChildChannel
        /// How many pages it was sent.
        var pages = 0
        /// How many of those it still owes.
        var unanswered = 0
    }

    /// `arguments` must make the executable run a `PageServer`.
    package init(executable: String, arguments: [String], patience: Duration = .seconds(20)) {
        self.executable = executable
        self.arguments = arguments
        self.patience = patience
    }

    deinit { stop() }

    /// The child is sent the next page before it has answered the one before, so that it need not wait while its answer is
    /// decoded here. It answers in their order: one that dies owes the first unanswered page, and the page behind that goes to
    /// the next child.
    package func read(_ sources: some Sequence<PageSource>, by reader: PageReader, deliver: (Result<ReadPage, PageReadingError>) -> Void) {
        var rest = sources.makeIterator()
        var waiting: [PageSource] = []
        while true {
            while waiting.count < 2, let source = rest.next() { waiting.append(source) }
            guard !waiting.isEmpty else { return }
            let result = Result { () throws(PageReadingError) in try readFirst(of: waiting, by: reader) }
            waiting.removeFirst()
            deliver(result)
        }
    }

    private func readFirst(of sources: [PageSource], by reader: PageReader) throws(PageReadingError) -> ReadPage {
        let path = sources[0].path
        try send(sources, by: reader)
        guard let channel = running?.channel else { throw failure(path, "the process that parses pages is not running") }
        switch channel.answer(within: patience) {
        case .answer(let data):
            running?.unanswered -= 1
            guard let answer = try? CompactForm.decode(ReadAnswer.self, from: data), answer.isConsistent else {
                stop()
                throw failure(path, "the process that parses pages gave no sensible answer to this one")
            }
            if let error = answer.error { throw error }
            if let page = answer.page { return page }
            throw failure(path, "the process that parses pages gave no answer to this one")
        case .oversized:
            stop()
            throw failure(path, "the process that parses pages answered this one with more than \(Frame.longestAnswer >> 20) MB")
        case .timeout:
            stop()
            throw failure(path, "parsing this page took more than \(patience.components.seconds) s and was given up")
        case .ended:
            let cause = stop()
            throw failure(path, "the process that parses pages did not survive this one (\(cause))")
        }
    }

    /// Sends those of the pages that the child that runs was not sent yet; starts one where none runs.
    private func send(_ sources: [PageSource], by reader: PageReader) throws(PageReadingError) {
        if let running, running.pages >= Self.pagesPerChild, running.unanswered == 0 { stop() }
        if running == nil {
            do {
                running = try start()
            } catch {
                throw failure(sources[0].path, "the process that parses pages cannot be started: \(error)", mend: "check that \(executable) can be run")
            }
        }
        guard var running else { return }
        for source in sources.dropFirst(running.unanswered) where running.pages < Self.pagesPerChild {
            let request = ReadRequest(path: source.path, httpCharset: source.httpCharset, areaCode: reader.areaCode, baseURL: reader.baseURL)
            running.channel.post([CompactForm.encode(request), source.bytes])
            running.pages += 1
            running.unanswered += 1
        }
        self.running = running
    }

    /// The most memory that the child has held at once, in kilobytes; 0 where it does not run.
    package func peakMemory() -> Int {
        running.map { Self.peakMemory(of: String($0.process.processIdentifier)) } ?? 0
    }

    /// The processor time that the child has used so far; zero where it does not run.
    package func processorTime() -> Duration {
        var clock = clockid_t()
        var time = timespec()
        guard let running, unsafe clock_getcpuclockid(running.process.processIdentifier, &clock) == 0,
            unsafe clock_gettime(clock, &time) == 0
        else { return .zero }
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }

    /// The same of any process, by its number or as `self`.
    package static func peakMemory(of process: String) -> Int {
        status("VmHWM", of: process).flatMap { Int($0.filter(\.isNumber)) } ?? 0
    }

    /// A field of proc(5)'s `status` of the child; nil where it does not run.
    package func status(_ field: String) -> String? {
        running.flatMap { Self.status(field, of: String($0.process.processIdentifier)) }
    }

    private static func status(_ field: String, of process: String) -> String? {
        guard let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8) else { return nil }
        return status.split(separator: "\n").first { $0.hasPrefix(field + ":") }.map { $0.dropFirst(field.utf8.count + 1).trimmingCharacters(in: .whitespaces) }
    }

    private func start() throws -> Running {
        var ends: [CInt] = [-1, -1]
        let type = CInt(SOCK_STREAM.rawValue) | CInt(SOCK_CLOEXEC.rawValue)
        guard unsafe socketpair(AF_UNIX, type, 0, &ends) == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
        let own = FileHandle(fileDescriptor: ends[0], closeOnDealloc: true)
        let other = FileHandle(fileDescriptor: ends[1], closeOnDealloc: true)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: executable)
        process.arguments = arguments
        process.environment = [:]
        process.standardInput = other
        process.standardOutput = other
        process.standardError = FileHandle.nullDevice
        try process.run()
        // While this process held the child's end open too, the child's death would not end the stream.
        try other.close()
        return Running(process: process, socket: own, channel: ChildChannel(descriptor: own.fileDescriptor))
    }

    /// Ends the child and says how it had ended, if it had.
    @discardableResult
    private func stop() -> String {
        guard let running else { return "not running" }
        self.running = nil
        try? running.socket.close()
        // It may be in an endless loop; one that has ended keeps its own reason.
        let deadline = ContinuousClock.now + .milliseconds(200)
        while running.process.isRunning, ContinuousClock.now < deadline { usleep(2_000) }
        if running.process.isRunning { kill(running.process.processIdentifier, SIGKILL) }
        running.process.waitUntilExit()
        let status = running.process.terminationStatus
        return running.process.terminationReason == .uncaughtSignal ? "signal \(status)" : "exit code \(status)"
    }

    private func failure(_ path: String, _ message: String, mend: String = "leave this page out, or save its main part only") -> PageReadingError {
        PageReadingError(code: .killed, path: path, line: nil, message: message, mend: mend, cause: nil)
    }
}
