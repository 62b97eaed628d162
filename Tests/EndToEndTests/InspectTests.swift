import Foundation
import Testing

/// `madoguchi inspect`, the child that parses included.
@Suite struct InspectTests {
    private final class File {
        let path: String

        init(_ bytes: some Sequence<UInt8>, contentType: String? = nil) throws {
            path = FileManager.default.temporaryDirectory.appending(path: "inspect-\(UUID().uuidString.prefix(8)).html").path
            try Data(bytes).write(to: URL(fileURLWithPath: path))
            if let contentType { try Data(contentType.utf8).write(to: URL(fileURLWithPath: path + ".content-type")) }
        }

        deinit {
            try? FileManager.default.removeItem(atPath: path)
            try? FileManager.default.removeItem(atPath: path + ".content-type")
        }
    }

    private static let page = "<html><head><meta charset=\"Shift_JIS\"><title>案内</title></head><body><h1>住民票の窓口のご案内</h1><p>電話 0985-21-1756</p></body></html>"

    @Test func `the JSON report is one object with the outline, the facts and the decision on the encoding`() throws {
        let file = try File(Self.page.utf8)
        let outcome = try Binaries.madoguchi("inspect", file.path, "--json")
        #expect(outcome.status == 0)
        let report = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
        #expect(report["title"] as? String == "住民票の窓口のご案内")
        #expect((report["encoding"] as? [String: Any])?["used"] as? String == "UTF-8")
        #expect((report["encoding"] as? [String: Any])?["meta"] as? String == "shift_jis")
        #expect(outcome.output.contains("+81985211756") && outcome.output.contains("\"line\""))
        #expect(outcome.diagnostics.contains("warning: the page says shift_jis, but it was read as UTF-8"))
    }

    @Test func `the charset kept beside a page is what the server said`() throws {
        let file = try File(try #require(Self.page.replacing("<meta charset=\"Shift_JIS\">", with: "").data(using: .shiftJIS)), contentType: "text/html; charset=\"Shift_JIS\"\n")
        let outcome = try Binaries.madoguchi("inspect", file.path)
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("encoding: CP932, because: the server's Content-Type; the server says Shift_JIS"))
    }

    /// What a page can be made of to hurt its reader, and what is said of it; empty where it is read.
    static let hostile: [(name: String, bytes: [UInt8], message: String)] = [
        ("entities that grow a billionfold", Array(("<!DOCTYPE html [<!ENTITY a0 \"ha\">" + (1...9).map { "<!ENTITY a\($0) \"" + String(repeating: "&a\($0 - 1);", count: 10) + "\">" }.joined() + "]><html><body><h1>T</h1><p>kept &a9;</p></body></html>").utf8), ""),
        ("100,000 nested tags", Array(String(repeating: "<div>", count: 100_000).utf8), "nested more than 256 deep"),
        ("50 MB in one line", Array("<p>".utf8) + [UInt8](repeating: 0x61, count: 50 << 20), "at most 4194304 are read"),
        ("3 MB in one line", Array("<h1>T</h1><p>".utf8) + [UInt8](repeating: 0x31, count: 3 << 20), ""),
        ("NUL bytes", Array("<h1>T</h1><p>a\u{0}b</p>".utf8), "holds NUL bytes"),
        ("invalid UTF-8", Array("<h1>Title</h1><p>".utf8) + (0..<600).map { UInt8(0x80 + $0 % 0x20) } + Array("</p>".utf8), "no text in UTF-8"),
        ("a picture", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + (0..<1000).map { UInt8($0 % 256) }, "a PNG picture"),
        ("10,000 links", Array(("<h1>T</h1>" + (0..<10_000).map { "<a href=\"/\($0)\">link \($0)</a> " }.joined()).utf8), ""),
        ("a tag with 100,000 attributes", Array(("<h1>T</h1><p " + (0..<100_000).map { "a\($0)=1 " }.joined() + ">x").utf8), "more than 512 attributes"),
        ("100,000 open formatting tags", Array(("<h1>T</h1>" + String(repeating: "<b>", count: 100_000) + "kept").utf8), ""),
        ("50,000 cells that reach down 60,000 rows", Array(("<h1>T</h1><table>" + String(repeating: "<tr><td rowspan=60000 colspan=1000>x</td>", count: 25_000) + "</table>").utf8), ""),
    ]

    @Test(arguments: hostile.indices)
    func `a hostile page ends in its facts or in an error that names it`(index: Int) throws {
        let (name, bytes, message) = Self.hostile[index]
        let file = try File(bytes)
        let outcome = try Binaries.madoguchi("inspect", file.path)
        if message.isEmpty {
            #expect(outcome.status == 0, "\(name): \(outcome.diagnostics.prefix(300))")
            #expect(outcome.output.contains("title: T"), "\(name)")
        } else {
            #expect(outcome.status == 1, "\(name)")
            #expect(outcome.diagnostics.hasPrefix("\(file.path):") && outcome.diagnostics.contains(message), "\(name): \(outcome.diagnostics.prefix(300))")
        }
    }

    @Test(arguments: hostile.indices.filter { !hostile[$0].message.isEmpty })
    func `a build names the hostile page and keeps the good catalog`(index: Int) throws {
        let workplace = try Workplace.built()
        let good = FileManager.default.contents(atPath: workplace.catalog)
        try Data(Self.hostile[index].bytes).write(to: URL(fileURLWithPath: "\(workplace.folder)/Knowledge/miyazaki/pages/en/individual-number.html"))
        let outcome = try workplace.build()
        #expect(outcome.status != 0)
        #expect(outcome.diagnostics.contains("individual-number.html") && outcome.diagnostics.contains(Self.hostile[index].message))
        #expect(FileManager.default.contents(atPath: workplace.catalog) == good)
    }
}
