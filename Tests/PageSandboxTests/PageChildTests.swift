import Foundation
import PageReading
import PageSandbox
import Testing

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
}
