import Answering
import Catalog
import Foundation
import Testing

@Suite struct OverlayBoardTests {
    private static func temporary() -> String {
        FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).overlay").path
    }

    private static func overlay(until: String) throws -> Overlay {
        Overlay(texts: [.en: "Typhoon"], until: try Desks.moment(until))
    }

    private static func names(_ changes: [OverlayBoard.Change]) -> [String] {
        changes.map { change in
            switch change {
            case .set: "set"
            case .cleared: "cleared"
            case .ended: "ended"
            case .refused: "refused"
            }
        }
    }

    @Test func `it follows the file, and ends by itself`() throws {
        let path = Self.temporary()
        defer { try? FileManager.default.removeItem(atPath: path) }
        let board = OverlayBoard(path: path)
        let noon = try Desks.moment("2026-11-24T12:00")
        #expect(board.refresh(at: noon).isEmpty)
        #expect(board.current(at: noon) == nil)
        try OverlayFile.write(Self.overlay(until: "2026-11-24T18:00"), to: path)
        #expect(Self.names(board.refresh(at: noon)) == ["set"])
        #expect(board.refresh(at: noon).isEmpty)
        #expect(board.current(at: noon)?.texts[.en] == "Typhoon")
        #expect(board.current(at: try Desks.moment("2026-11-24T18:00")) == nil)
        #expect(Self.names(board.refresh(at: try Desks.moment("2026-11-24T18:00"))) == ["ended"])
        #expect(board.refresh(at: try Desks.moment("2026-11-24T18:01")).isEmpty)
    }

    @Test func `it is cleared with its file`() throws {
        let path = Self.temporary()
        let board = OverlayBoard(path: path)
        let noon = try Desks.moment("2026-11-24T12:00")
        try OverlayFile.write(Self.overlay(until: "2026-11-24T18:00"), to: path)
        _ = board.refresh(at: noon)
        #expect(try OverlayFile.remove(path))
        #expect(Self.names(board.refresh(at: noon)) == ["cleared"])
        #expect(board.current(at: noon) == nil)
    }

    @Test func `a restart takes up what holds and not what has ended`() throws {
        let path = Self.temporary()
        defer { try? FileManager.default.removeItem(atPath: path) }
        try OverlayFile.write(Self.overlay(until: "2026-11-24T18:00"), to: path)
        let before = OverlayBoard(path: path)
        #expect(Self.names(before.refresh(at: try Desks.moment("2026-11-24T12:00"))) == ["set"])
        let after = OverlayBoard(path: path)
        #expect(after.refresh(at: try Desks.moment("2026-11-24T18:00")).isEmpty)
        #expect(after.current(at: try Desks.moment("2026-11-24T18:00")) == nil)
    }

    @Test func `a change of its rights has the file looked at again`() throws {
        let path = Self.temporary()
        defer { try? FileManager.default.removeItem(atPath: path) }
        // To root nothing is unreadable: a damaged file stands for one that may not be read.
        try Data("rubbish".utf8).write(to: URL(fileURLWithPath: path))
        let board = OverlayBoard(path: path)
        let noon = try Desks.moment("2026-11-24T12:00")
        #expect(Self.names(board.refresh(at: noon)) == ["refused"])
        #expect(board.refresh(at: noon).isEmpty)
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
        #expect(Self.names(board.refresh(at: noon)) == ["refused"])
    }

    @Test func `a link in a circle is told once, and its mend is taken`() throws {
        let path = Self.temporary()
        defer { try? FileManager.default.removeItem(atPath: path) }
        let board = OverlayBoard(path: path)
        let noon = try Desks.moment("2026-11-24T12:00")
        #expect(board.refresh(at: noon).isEmpty)
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: path)
        #expect(Self.names(board.refresh(at: noon)) == ["refused"])
        #expect(board.refresh(at: noon).isEmpty)
        try OverlayFile.write(Self.overlay(until: "2026-11-24T18:00"), to: path)
        #expect(Self.names(board.refresh(at: noon)) == ["set"])
    }

    @Test(arguments: ["", "madoguchi-overlay 1 0 2\n{}", "madoguchi-overlay 9 0 2\n{}", "rubbish"])
    func `a damaged file changes nothing`(content: String) throws {
        let path = Self.temporary()
        defer { try? FileManager.default.removeItem(atPath: path) }
        let board = OverlayBoard(path: path)
        let noon = try Desks.moment("2026-11-24T12:00")
        try OverlayFile.write(Self.overlay(until: "2026-11-24T18:00"), to: path)
        _ = board.refresh(at: noon)
        try Data(content.utf8).write(to: URL(fileURLWithPath: path))
        #expect(Self.names(board.refresh(at: noon)) == ["refused"])
        #expect(board.refresh(at: noon).isEmpty, "told once")
        #expect(board.current(at: noon)?.texts[.en] == "Typhoon")
    }
}
