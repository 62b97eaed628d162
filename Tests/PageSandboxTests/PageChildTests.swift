import Catalog
import Foundation
import PageReading
import Testing

@testable import PageSandbox

/// A page that its reader does not survive costs that page alone.
@Suite struct PageChildTests {
    private static let page = Array("<html><body><h1>題</h1><p>電話 0985-21-1756</p></body></html>".utf8)
    private static let reader = PageReader(areaCode: nil, baseURL: nil)

    private static func shell(_ script: String, patience: Duration = .seconds(20)) -> PageChild {
        PageChild(executable: "/bin/sh", arguments: ["-c", script], patience: patience)
    }

    /// The program whose hidden command serves pages, built beside this test.
    private static func own() -> PageChild {
        let folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        return PageChild(executable: folder.appending(path: "madoguchi").path, arguments: [PageServer.argument])
    }

    @Test(arguments: [
        ("kill -SEGV $$", "signal 11"), ("kill -9 $$", "signal 9"), ("exit 3", "exit code 3"), ("head -c 10 >/dev/null; exit 70", "exit code 70"),
    ])
    func `A child that dies is one error with the page's name`(script: String, cause: String) {
        let error = #expect(throws: PageReadingError.self) {
            try Self.shell(script).read(Self.page, path: "pages/x.html", httpCharset: nil, by: Self.reader)
        }
        #expect(error?.code == .killed && error?.path == "pages/x.html")
        #expect(error?.message.contains(cause) == true, "\(error?.message ?? "")")
        #expect(error?.mend.isEmpty == false)
    }

    @Test func `A child that never answers is given up`() {
        let error = #expect(throws: PageReadingError.self) {
            try Self.shell("exec sleep 60", patience: .milliseconds(300)).read(Self.page, path: "slow.html", httpCharset: nil, by: Self.reader)
        }
        #expect(error?.code == .killed && error?.message.contains("given up") == true)
    }

    @Test func `A child that answers nonsense is no page`() {
        let error = #expect(throws: PageReadingError.self) {
            try Self.shell("printf '\\0\\0\\0\\002{]'; exec sleep 60").read(Self.page, path: "x.html", httpCharset: nil, by: Self.reader)
        }
        #expect(error?.message.contains("no sensible answer") == true)
    }

    /// A child that answers the first page it is sent with these bytes.
    private static func answering(_ frame: [UInt8]) throws -> Result<ReadPage, PageReadingError> {
        let path = FileManager.default.temporaryDirectory.appending(path: "answer-\(UUID().uuidString.prefix(8))")
        defer { try? FileManager.default.removeItem(at: path) }
        try Data(frame).write(to: path)
        let child = shell("cat '\(path.path)'; exec sleep 60")
        return Result { () throws(PageReadingError) in try child.read(page, path: "x.html", httpCharset: nil, by: reader) }
    }

    @Test func `An answer whose parts refer to what is not there is no page`() throws {
        let good = try Self.reader.read(Self.page, path: "x.html")
        let counter = Fact(section: 0, line: 1, quote: "窓口", value: .counter(Counter(names: [])))
        let changes: [(inout ReadPage) -> Void] = [
            { $0.sections[0].parent = 0 }, { $0.sections[0].parent = 7 }, { $0.sections[0].parent = -1 }, { $0.facts[0].section = 900 },
            { $0.facts[0].section = -1 }, { $0.facts.append(counter) },
        ]
        for (index, change) in changes.enumerated() {
            var page = good
            change(&page)
            let answer = CompactForm.encode(ReadAnswer(page: page))
            let result = try Self.answering(Frame.header(answer.count) + answer)
            let error = #expect(throws: PageReadingError.self) { try result.get() }
            #expect(error?.code == .killed && error?.message.contains("no sensible answer") == true, "\(index): \(error?.message ?? "")")
        }
        let answer = CompactForm.encode(ReadAnswer(page: good))
        #expect(try Self.answering(Frame.header(answer.count) + answer).get() == good)
    }

    @Test func `An answer longer than any page gives is not waited for`() throws {
        let begun = ContinuousClock.now
        let result = try Self.answering([0x7F, 0xFF, 0xFF, 0xFF, 0])
        let error = #expect(throws: PageReadingError.self) { try result.get() }
        #expect(error?.code == .killed && error?.message.contains("more than 64 MB") == true, "\(error?.message ?? "")")
        #expect(ContinuousClock.now - begun < .seconds(15))
    }

    @Test func `A program that is not there is named`() {
        let error = #expect(throws: PageReadingError.self) {
            try PageChild(executable: "/nowhere/x", arguments: []).read(Self.page, path: "x.html", httpCharset: nil, by: Self.reader)
        }
        #expect(error?.mend.contains("/nowhere/x") == true)
    }

    /// It closes what it did not open itself: a thread of its own runtime that still waited there would end it, by chance.
    @Test func `A child starts every time`() throws {
        for _ in 0..<40 {
            _ = try Self.own().read(Self.page, path: "x.html", httpCharset: nil, by: Self.reader)
        }
    }

    @Test func `A child that reads has given up what it could do harm with`() throws {
        let child = Self.own()
        _ = try child.read(Self.page, path: "x.html", httpCharset: nil, by: Self.reader)
        #expect(child.status("NoNewPrivs") == "1")
        #expect(child.status("Seccomp") == "2", "the kernel filters its calls")
        let limits = try String(contentsOfFile: "/proc/\(try #require(child.status("Pid")))/limits", encoding: .utf8)
        func limit(_ name: String) -> [Substring] { limits.split(separator: "\n").first { $0.hasPrefix(name) }?.dropFirst(name.count).split(separator: " ") ?? [] }
        #expect(limit("Max address space").prefix(2) == ["536870912", "536870912"])
        #expect(limit("Max open files").prefix(2) == ["3", "3"])
        #expect(limit("Max processes").prefix(2) == ["0", "0"])
        #expect(limit("Max file size").prefix(2) == ["0", "0"])
        #expect(limit("Max cpu time").first.flatMap { Int($0) }.map { $0 <= 10 } == true)
    }

    @Test func `A page read in the child is the page read here`() throws {
        let here = try Self.reader.read(Self.page, path: "x.html")
        let there = try Self.own().read(Self.page, path: "x.html", httpCharset: nil, by: Self.reader)
        #expect(there == here)
        #expect(!there.facts.isEmpty)
    }

    @Test func `One child reads pages in every encoding, and refuses what is none, without a file to open`() throws {
        let child = Self.own()
        let text = "<html><body><h1>案内</h1><p>市役所の窓口でお受け取りください。電話 0985-21-1756</p></body></html>"
        let seven = [UInt8](try #require(text.data(using: .iso2022JP)))
        for bytes in [Array(text.utf8), [UInt8](try #require(text.data(using: .shiftJIS))), seven, Self.eucJP(seven)] {
            #expect(try child.read(bytes, path: "x.html", httpCharset: nil, by: Self.reader).title == "案内")
        }
        let error = #expect(throws: PageReadingError.self) { try child.read(Array("%PDF-1.4".utf8), path: "x.html", httpCharset: nil, by: Self.reader) }
        #expect(error?.code == .unreadable)
        #expect(try child.read(Self.page, path: "x.html", httpCharset: nil, by: Self.reader).title == "題")
    }

    /// EUC-JP is ISO-2022-JP with the eighth bit in place of the escape sequences.
    private static func eucJP(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var isKanji = false
        var index = 0
        while index < bytes.count {
            if bytes[index] == 0x1B, index + 2 < bytes.count {
                isKanji = bytes[index + 1] == 0x24
                index += 3
                continue
            }
            result.append(isKanji ? bytes[index] | 0x80 : bytes[index])
            index += 1
        }
        return result
    }

    @Test func `The largest pages pass through without either side waiting for the other`() throws {
        let child = Self.own()
        let links = (0..<20_000).map { "<li><a href=\"/p\($0).html\">Link \($0)</a></li>" }.joined()
        let bytes = Array("<html><body><h1>T</h1><ul>\(links)</ul></body></html>".utf8)
        let reader = PageReader(areaCode: nil, baseURL: "https://city.example/")
        #expect(try child.read(bytes, path: "x.html", httpCharset: nil, by: reader).facts.count == 20_000)
    }

    // MARK: A page ahead

    private static func sources(_ count: Int) -> [PageSource] {
        (0..<count).map { PageSource(bytes: Array("<html><body><h1>題\($0)</h1><p>電話 0985-21-1756</p></body></html>".utf8), path: "\($0).html") }
    }

    /// What each page gave: its title, or the path and message of its error.
    private static func outcomes(_ child: PageChild, _ sources: some Sequence<PageSource>) -> [String] {
        var outcomes: [String] = []
        child.read(sources, by: reader) { result in
            switch result {
            case .success(let page): outcomes.append(page.title)
            case .failure(let error): outcomes.append("\(error.path): \(error.message)")
            }
        }
        return outcomes
    }

    /// A child whose first lives run a script each, and which then is the program's own: `$own` reads pages.
    private static func dying(_ scripts: [String], patience: Duration = .seconds(20)) throws -> (child: PageChild, folder: URL) {
        let folder = FileManager.default.temporaryDirectory.appending(path: "child-\(UUID().uuidString.prefix(8))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let program = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "madoguchi").path
        for (index, script) in scripts.enumerated() { try Data(script.utf8).write(to: folder.appending(path: "life-\(index)")) }
        let life = """
            cd '\(folder.path)'; n=$(ls | grep -c lived); : > lived-$n
            if [ -e life-$n ]; then . ./life-$n; else exec '\(program)' \(PageServer.argument); fi
            """
        return (shell(life, patience: patience), folder)
    }

    @Test func `All pages of a sequence are delivered in their order, one child reading them`() {
        let child = Self.own()
        #expect(Self.outcomes(child, Self.sources(50)) == (0..<50).map { "題\($0)" })
        #expect(Self.outcomes(child, []) == [])
        #expect(Self.outcomes(child, Self.sources(2)) == ["題0", "題1"])
    }

    /// The lengths of what it is sent for a page.
    private static func sent(_ source: PageSource) -> Int {
        CompactForm.encode(ReadRequest(path: source.path)).count + source.bytes.count + 2 * Frame.headerLength
    }

    @Test(arguments: 0...6)
    func `A child that dies with a page ahead costs the page it was at, wherever it dies`(sixths: Int) throws {
        // Of what it is sent at once: the first page and the second.
        let bytes = (Self.sent(Self.sources(2)[0]) + Self.sent(Self.sources(2)[1])) * sixths / 6
        let (child, folder) = try Self.dying(["head -c \(bytes) >/dev/null; kill -9 $$"])
        defer { try? FileManager.default.removeItem(at: folder) }
        let outcomes = Self.outcomes(child, Self.sources(5))
        #expect(outcomes.first?.hasPrefix("0.html: ") == true && outcomes.first?.contains("signal 9") == true, "\(outcomes)")
        #expect(Array(outcomes.dropFirst()) == (1..<5).map { "題\($0)" })
    }

    @Test(arguments: [0, 10])
    func `One that dies after it has answered costs the next page, not the one it answered`(ahead: Int) throws {
        let sources = Self.sources(5)
        let page = try Self.reader.read(sources[0].bytes, path: "0.html")
        let answer = CompactForm.encode(ReadAnswer(page: page))
        let (child, folder) = try Self.dying(["head -c \(Self.sent(sources[0]) + ahead) >/dev/null; cat answer; kill -9 $$"])
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(Frame.header(answer.count) + answer).write(to: folder.appending(path: "answer"))
        let outcomes = Self.outcomes(child, sources)
        #expect(outcomes.count == 5 && outcomes[0] == "題0" && outcomes[1].hasPrefix("1.html: ") && outcomes[1].contains("signal 9"), "\(outcomes)")
        #expect(outcomes.dropFirst(2) == ["題2", "題3", "題4"])
    }

    @Test func `Pages that each kill their child are each named, those between them read`() throws {
        let (child, folder) = try Self.dying(["kill -SEGV $$", "head -c 5 >/dev/null; exit 3"])
        defer { try? FileManager.default.removeItem(at: folder) }
        let outcomes = Self.outcomes(child, Self.sources(4))
        #expect(outcomes.count == 4 && outcomes[0].contains("signal 11") && outcomes[1].hasPrefix("1.html: ") && outcomes[1].contains("exit code 3"), "\(outcomes)")
        #expect(outcomes.dropFirst(2) == ["題2", "題3"])
    }

    @Test func `A page whose child answers nonsense or never costs no other`() throws {
        let (child, folder) = try Self.dying(["printf '\\0\\0\\0\\002{]'; exec sleep 60", "exec sleep 60"], patience: .seconds(8))
        defer { try? FileManager.default.removeItem(at: folder) }
        let outcomes = Self.outcomes(child, Self.sources(4))
        #expect(outcomes.count == 4 && outcomes[0].contains("no sensible answer") && outcomes[1].hasPrefix("1.html: ") && outcomes[1].contains("given up"), "\(outcomes)")
        #expect(outcomes.dropFirst(2) == ["題2", "題3"])
    }

    @Test func `Large pages ahead of one another pass, and refused ones among them are named`() throws {
        let links = (0..<20_000).map { "<li><a href=\"https://city.example/p\($0).html\">Link \($0)</a></li>" }.joined()
        let large = Array("<html><body><h1>T</h1><ul>\(links)</ul></body></html>".utf8)
        let sources = [large, Array("%PDF-1.4".utf8), large, [0x3C, 0], large, [], Array(repeating: 0x61, count: 5 << 20), large].enumerated().map {
            PageSource(bytes: $1, path: "\($0).html")
        }
        let outcomes = Self.outcomes(Self.own(), sources)
        #expect(outcomes.map { $0 == "T" } == [true, false, true, false, true, false, false, true], "\(outcomes)")
        for index in [1, 3, 5, 6] { #expect(outcomes[index].hasPrefix("\(index).html: ")) }
    }

    @Test func `No more than two pages of a sequence are held at once`() {
        var (asked, delivered) = (0, 0)
        let sources = (0..<6).lazy.map { index in
            asked += 1
            #expect(asked - delivered <= 2)
            return PageSource(bytes: Self.page, path: "\(index).html")
        }
        Self.own().read(sources, by: Self.reader) { _ in delivered += 1 }
        #expect((asked, delivered) == (6, 6))
    }
}
