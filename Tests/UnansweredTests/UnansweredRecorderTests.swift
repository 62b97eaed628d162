import Foundation
import Testing

@testable import Unanswered

@Suite struct UnansweredRecorderTests {
    @Test func `one conversation asking a hundred times writes nothing`() throws {
        let file = try QuestionFile()
        let recorder = file.recorder(conversations: 2)
        recorder.hear("where can i park my bicycle", from: Array(repeating: "one", count: 100))
        #expect(!file.isThere)
    }

    @Test func `what too few conversations asked is not on disk, what enough asked is, with its day only`() throws {
        let file = try QuestionFile()
        let recorder = file.recorder()
        recorder.hear("where is the swimming pool", from: ["a", "b"])
        #expect(!file.isThere)
        recorder.hear("Where can I park my bicycle?", from: ["a", "b"])
        #expect(!file.isThere)
        recorder.hear("where can i park   my BICYCLE ", from: ["c"])
        let day = Day(number: 20_000)
        #expect(
            try file.records() == [
                UnansweredRecord(text: "where can i park my BICYCLE", language: "en", conversations: 3, firstDay: day, lastDay: day)
            ])
        #expect(day.description == "2024-10-04")
        #expect(try file.bytes().range(of: Data("swimming".utf8)) == nil)
    }

    @Test func `what a killed process left can be read`() throws {
        let file = try QuestionFile()
        file.recorder().hear("q", from: ["a", "b", "c"])
        #expect(try UnansweredStore(reading: file.leftByCrash()).records().map(\.conversations) == [3])
    }

    @Test func `nobody but its owner may read the file`() throws {
        let file = try QuestionFile()
        file.recorder().hear("q", from: ["a", "b", "c"])
        let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }

    @Test func `counts each further conversation once`() throws {
        let file = try QuestionFile()
        let recorder = file.recorder()
        recorder.hear("q", from: ["a", "b", "c", "c", "d", "a", "d"])
        file.wait(days: 1)
        recorder.hear("q", from: ["e", "e"])
        let record = try #require(try file.records().first)
        #expect(record.conversations == 5)
        #expect((record.firstDay.number, record.lastDay.number) == (20_000, 20_001))
    }

    @Test func `the same words in two languages are two questions`() throws {
        let file = try QuestionFile()
        let recorder = file.recorder(conversations: 2)
        recorder.hear("taxi", from: ["a"], language: "en")
        recorder.hear("taxi", from: ["b"], language: "es")
        #expect(!file.isThere)
    }

    @Test func `after a restart a question begins anew`() throws {
        let file = try QuestionFile()
        file.recorder().hear("q", from: ["a", "b"])
        file.recorder().hear("q", from: ["c"])
        #expect(!file.isThere)
    }

    @Test func `deletes what nobody asked for the time of retention, and leaves no trace of it in the file`() throws {
        let file = try QuestionFile()
        let recorder = file.recorder(retention: 10)
        recorder.hear("canary of spring", from: ["a", "b", "c"])
        file.wait(days: 10)
        recorder.hear("canary of summer", from: ["a", "b", "c"])
        #expect(try file.records().count == 2)
        file.wait(days: 1)
        recorder.hear("canary of autumn", from: ["a", "b", "c"])
        #expect(Set(try file.records().map(\.text)) == ["canary of summer", "canary of autumn"])
        #expect(try file.bytes().range(of: Data("spring".utf8)) == nil)
    }

    @Test func `a question that was forgotten comes back with all that asked it`() throws {
        let file = try QuestionFile()
        let recorder = file.recorder(retention: 10)
        recorder.hear("q", from: ["a", "b", "c"])
        try UnansweredStore(writing: file.path).forget(file.records())
        recorder.hear("q", from: ["d"])
        #expect(try file.records().map(\.conversations) == [4])
        file.wait(days: 11)
        recorder.hear("q", from: ["e"])
        #expect(try file.records().map(\.conversations) == [5])
        #expect(try file.records().map(\.firstDay.number) == [20_011])
        recorder.hear("q", from: ["f"])
        #expect(try file.records().map(\.conversations) == [6])
    }

    @Test func `a start deletes what is too old though nobody asks`() throws {
        let file = try QuestionFile()
        file.recorder().hear("q", from: ["a", "b", "c"])
        file.wait(days: 91)
        file.recorder().settle()
        #expect(try file.records().isEmpty)
    }

    @Test func `a long question is not kept`() throws {
        let file = try QuestionFile()
        file.recorder().hear(String(repeating: "x ", count: 200), from: ["a", "b", "c"])
        #expect(!file.isThere)
    }

    @Test func `a file that cannot be written costs the record, says so once without the question, and is tried again`() throws {
        let file = try QuestionFile()
        try FileManager.default.createDirectory(atPath: file.path, withIntermediateDirectories: true)
        let recorder = file.recorder()
        recorder.hear("canary", from: ["a", "b", "c", "d"])
        let faults = file.faults
        #expect(faults.count == 1)
        #expect(faults.first?.contains("was not kept") == true && faults.first?.contains("canary") == false)
        try FileManager.default.removeItem(atPath: file.path)
        recorder.hear("canary", from: ["e"])
        #expect(try file.records().first?.conversations == 5)
    }

    @Test func `a locked file holds nobody up`() throws {
        let file = try QuestionFile()
        let recorder = file.recorder()
        recorder.hear("first", from: ["a", "b", "c"])
        try file.whileLocked {
            // More than fit the queue; each returns though the thread behind it waits for the lock.
            for number in 0..<1000 { recorder.hear("q \(number % 2)", language: "en", conversation: "\(number)") }
        }
        recorder.settle()
        recorder.hear("last", from: ["a", "b", "c"])
        #expect(try file.records().contains { $0.text == "last" })
    }

    @Test func `keyed hashes differ between two starts and say the same within one`() {
        let (first, second) = (KeyedHash(), KeyedHash())
        #expect(first.value(of: "a", "b") == first.value(of: "a", "b"))
        #expect(first.value(of: "a", "b") != first.value(of: "ab", ""))
        #expect(first.value(of: "a", "b") != second.value(of: "a", "b"))
    }
}
