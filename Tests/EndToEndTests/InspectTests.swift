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

    @Test(arguments: HostilePages.all.indices)
    func `a hostile page ends in its facts or in an error that names it`(index: Int) throws {
        let page = HostilePages.all[index]
        let file = try File(page.bytes)
        let outcome = try Binaries.madoguchi("inspect", file.path)
        if page.message.isEmpty {
            #expect(outcome.status == 0, "\(page.name): \(outcome.diagnostics.prefix(300))")
            #expect(outcome.output.contains("title: T"), "\(page.name)")
        } else {
            #expect(outcome.status == 1, "\(page.name)")
            #expect(outcome.diagnostics.hasPrefix("\(file.path):") && outcome.diagnostics.contains(page.message), "\(page.name): \(outcome.diagnostics.prefix(300))")
        }
    }

    @Test(arguments: [("EUC-JP", "薔薇"), ("Shift_JIS", "鬯魃")])
    func `the charset kept beside a page decides where the bytes could be either`(charset: String, title: String) throws {
        // Roses in EUC-JP; in Shift_JIS two other characters, no less Japanese.
        let file = try File(Array("<html><body><h1>".utf8) + [0xE9, 0xAC, 0xE9, 0xAF] + Array("</h1><p>0985-21-1756</p></body></html>".utf8), contentType: "text/html; charset=\(charset)")
        let outcome = try Binaries.madoguchi("inspect", file.path)
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("title: \(title)\n"), "\(outcome.output.prefix(300))")
        #expect(outcome.output.contains("because: the server's Content-Type"))
    }
}
