import Foundation
import Testing

@testable import Unanswered

@Suite struct UnansweredStoreTests {
    @Test func `a place where something can be kept has no obstacle, and none is made there`() throws {
        let file = try QuestionFile()
        #expect(UnansweredStore.obstacle(at: file.path) == nil && !file.isThere)
        file.recorder().hear("q", from: ["a", "b", "c"])
        #expect(UnansweredStore.obstacle(at: file.path) == nil && file.isThere)
    }

    @Test func `a folder that is missing, and what is no file of ours, are obstacles`() throws {
        let file = try QuestionFile()
        #expect(UnansweredStore.obstacle(at: "\(file.folder.path)/none/q.sqlite")?.message == "the folder does not exist")
        try Data("no database".utf8).write(to: URL(filePath: file.path))
        #expect(UnansweredStore.obstacle(at: file.path)?.message.contains("no file of") == true)
        #expect(UnansweredStore.obstacle(at: file.folder.path)?.message.contains("no file of") == true)
    }

    @Test(.enabled(if: geteuid() != 0, "root may write anywhere"), arguments: [true, false])
    func `a file or a folder that this user may not write to is an obstacle`(isFile: Bool) throws {
        let file = try QuestionFile()
        file.recorder().hear("q", from: ["a", "b", "c"])
        let place = isFile ? file.path : file.folder.path
        try FileManager.default.setAttributes([.posixPermissions: isFile ? 0o400 : 0o500], ofItemAtPath: place)
        defer { try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: place) }
        #expect(UnansweredStore.obstacle(at: file.path)?.message == "this user may not write to the \(isFile ? "file" : "folder")")
    }

    @Test func `a file that is there already is made readable by its owner only`() throws {
        for isEmpty in [true, false] {
            let file = try QuestionFile()
            if isEmpty { try Data().write(to: URL(filePath: file.path)) } else { file.recorder().hear("q", from: ["a", "b", "c"]) }
            try FileManager.default.setAttributes([.posixPermissions: 0o664], ofItemAtPath: file.path)
            file.recorder().hear("q", from: ["d", "e", "f"])
            let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
            #expect(attributes[.posixPermissions] as? Int == 0o600 && file.faults.isEmpty)
            #expect(try file.records().count == 1)
        }
    }

    @Test func `who finds the file locked is told to try again`() throws {
        let file = try QuestionFile()
        file.recorder().hear("q", from: ["a", "b", "c"])
        try file.whileLocked {
            let error = #expect(throws: UnansweredError.self) { try UnansweredStore(reading: file.path).records() }
            #expect(error?.mend.contains("try again") == true, "\(String(describing: error))")
        }
    }
}
