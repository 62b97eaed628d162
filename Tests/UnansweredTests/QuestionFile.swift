import Foundation
import GRDB
import Synchronization

@testable import Unanswered

/// A file of unanswered questions in a folder of its own, and a recorder for it whose day a test sets.
final class QuestionFile: Sendable {
    let folder: URL
    let path: String
    private let moment = Mutex(Date(timeIntervalSince1970: 20_000 * 86_400 + 12_345))
    private let reported = Mutex<[String]>([])

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "unanswered-\(UUID().uuidString.prefix(8))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        path = folder.appending(path: "questions.sqlite").path
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func recorder(conversations: Int = 3, retention: Int = 90) -> UnansweredRecorder {
        UnansweredRecorder(
            path: path, conversations: conversations, retention: retention, now: { self.moment.withLock { $0 } },
            report: { fault in self.reported.withLock { $0.append(fault) } })
    }

    /// What the recorder said went wrong.
    var faults: [String] { reported.withLock { $0 } }

    func wait(days: Int) { moment.withLock { $0 += Double(days) * 86_400 } }

    var isThere: Bool { FileManager.default.fileExists(atPath: path) }

    func records() throws -> [UnansweredRecord] { try UnansweredStore(reading: path).records() }

    /// Keeps everybody else from writing meanwhile.
    func whileLocked(_ body: () -> Void) throws {
        let database = try DatabaseQueue(path: path)
        try database.writeWithoutTransaction { database in
            try database.execute(sql: "BEGIN EXCLUSIVE")
            body()
            try database.execute(sql: "COMMIT")
        }
    }

    /// A copy of the file as a process leaves it that is killed in the middle of a write.
    func leftByCrash() throws -> String {
        let copy = folder.appending(path: "crashed.sqlite").path
        let database = try DatabaseQueue(path: path)
        try database.writeWithoutTransaction { database in
            // Without it the journal is not marked as one before the write is nearly done.
            try database.execute(sql: "PRAGMA synchronous = OFF")
            try database.execute(sql: "BEGIN IMMEDIATE; UPDATE question SET conversations = 99")
            for end in ["", "-journal"] { try FileManager.default.copyItem(atPath: path + end, toPath: copy + end) }
            try database.execute(sql: "ROLLBACK")
        }
        return copy
    }

    /// All bytes of all files in the folder.
    func bytes() throws -> Data {
        try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .reduce(into: Data()) { $0 += try Data(contentsOf: $1) }
    }
}

extension UnansweredRecorder {
    /// Has each of these conversations ask, and waits until that was dealt with.
    func hear(_ text: String, from conversations: some Sequence<String>, language: String = "en") {
        for conversation in conversations { hear(text, language: language, conversation: conversation) }
        settle()
    }
}
