import Foundation
import Testing

/// A receipt, followed over a change of the page.
@Suite(.serialized) struct VerifyTests {
    private struct Reply: Decodable {
        var receipt: String?
        var verdict: String?
    }

    private static func receipt(_ line: String) throws -> String {
        try #require(JSONDecoder().decode(Reply.self, from: Data(line.utf8)).receipt)
    }

    @Test func `it says still there, then changed with old and new wording`() async throws {
        let workplace = try Workplace.built()
        let daemon = try await RunningDaemon(workplace)
        let question = #"{"question":"I lost my card","lang":"en"}"#
        let receipt = try Self.receipt(daemon.ask(question))
        let same = try Binaries.madoguchi("verify", receipt, "--connect", "unix:\(daemon.socket)")
        #expect(same.status == 0, "\(same)")
        #expect(same.output.contains("still say"))
        #expect(try daemon.ask("/verify \(receipt)").contains("still say"))
        try workplace.edit("Knowledge/miyazaki/pages/en/individual-number.html", "0120-0178-27", "0120-0178-99")
        #expect(try workplace.update(daemon).status == 0)
        let line = #"{"op":"verify","receipt":"\#(receipt)"}"#
        var reply = ""
        for _ in 0..<100 where !reply.contains(#""verdict":"changed""#) {
            try await Task.sleep(for: .milliseconds(50))
            reply = try daemon.ask(line)
        }
        #expect(reply.contains(#""verdict":"changed""#), "\(reply)")
        #expect(reply.contains("0120-0178-27") && reply.contains("0120-0178-99"), "\(reply)")
        let changed = try Binaries.madoguchi("verify", receipt, "--catalog", workplace.catalog)
        #expect(changed.status == 1)
        #expect(changed.output.contains("0120-0178-99"), "\(changed.output)")
    }

    @Test func `what is no receipt is told apart from a change`() throws {
        let workplace = try Workplace.built()
        let outcome = try Binaries.madoguchi("verify", "rubbish", "--catalog", workplace.catalog)
        #expect(outcome.status == 65)
        #expect(outcome.output.contains("cannot read this receipt"))
    }

    @Test func `what could not be asked is told apart from a change`() async throws {
        let alone = try Binaries.madoguchi("verify", "RECEIPT", "--connect", "unix:/nonexistent/socket")
        #expect(alone.status == 69 && alone.diagnostics.contains("there is no such socket"), "\(alone)")
        #expect(try Binaries.madoguchi("verify", "RECEIPT", "--catalog", "/nonexistent/x.catalog").status == 66)
        let daemon = try await RunningDaemon(try Workplace.built())
        for receipt in ["", String(repeating: "a", count: 9000)] {
            let refused = try Binaries.madoguchi("verify", receipt, "--connect", "unix:\(daemon.socket)")
            #expect(refused.status == 65 && refused.output.isEmpty && !refused.diagnostics.isEmpty, "\(refused)")
        }
    }
}
