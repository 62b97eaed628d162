import Foundation
import GRDB

/// The file of unanswered questions: SQLite, readable by its owner only, its deleted rows overwritten.
package struct UnansweredStore: Sendable {
    private let database: DatabaseQueue
    package let path: String
    /// Pages of 4 KiB: some 100,000 questions. Beyond it nothing more is written.
    private static let mostPages = 8192

    /// Opens the file, and makes it where it is missing.
    package init(writing path: String) throws(UnansweredError) {
        self.path = path
        do {
            var configuration = Configuration()
            configuration.busyMode = .timeout(2)
            configuration.prepareDatabase { database in
                try database.execute(sql: "PRAGMA secure_delete = ON; PRAGMA max_page_count = \(Self.mostPages)")
            }
            // Made before SQLite does, which would let the group read it.
            if !FileManager.default.fileExists(atPath: path) {
                _ = FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
            }
            try Self.shut(path)
            database = try DatabaseQueue(path: path, configuration: configuration)
            try Self.schema.migrate(database)
        } catch {
            throw Self.explain(error, path, .cannotOpen)
        }
    }

    /// Opens a file that is there.
    package init(reading path: String) throws(UnansweredError) {
        self.path = path
        guard FileManager.default.fileExists(atPath: path) else {
            throw UnansweredError(
                code: .notFound, path: path, message: "there is no such file",
                mend: "it appears when `unanswered` is set for the daemon and enough conversations have asked the same")
        }
        do {
            var configuration = Configuration()
            // A daemon that was killed in the middle of a write leaves a journal, and to read the file is to roll it back first.
            configuration.readonly = !FileManager.default.isWritableFile(atPath: path)
            configuration.busyMode = .timeout(5)
            database = try DatabaseQueue(path: path, configuration: configuration)
        } catch {
            throw Self.explain(error, path, .cannotOpen)
        }
    }

    private static var schema: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { database in
            // Without row ids, which would tell the order of the first askings within a day.
            try database.execute(
                sql: """
                    CREATE TABLE question (
                        language TEXT NOT NULL, form TEXT NOT NULL, text TEXT NOT NULL, conversations INTEGER NOT NULL,
                        firstDay INTEGER NOT NULL, lastDay INTEGER NOT NULL,
                        PRIMARY KEY (language, form)
                    ) WITHOUT ROWID
                    """)
        }
        return migrator
    }

    /// Adds so many conversations to a question, which is told from others by its form.
    ///
    /// - Parameter all: how many are known in all; they count where the question is not in the file, be it that it was forgotten.
    func add(_ text: String, form: String, language: String, conversations added: Int, of all: Int, on day: Day) throws(UnansweredError) {
        do {
            try database.write { database in
                try database.execute(
                    sql: """
                        INSERT INTO question VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET
                        conversations = conversations + ?, lastDay = max(lastDay, excluded.lastDay)
                        """,
                    arguments: [language, form, text, all, day.number, day.number, added])
            }
        } catch {
            throw Self.explain(error, path, .cannotWrite)
        }
    }

    /// Deletes what nobody asked since that day.
    package func forget(before day: Day) throws(UnansweredError) {
        do {
            try database.write { try $0.execute(sql: "DELETE FROM question WHERE lastDay < ?", arguments: [day.number]) }
        } catch {
            throw Self.explain(error, path, .cannotWrite)
        }
    }

    /// Deletes these questions.
    package func forget(_ records: [UnansweredRecord]) throws(UnansweredError) {
        do {
            try database.write { database in
                for record in records {
                    try database.execute(
                        sql: "DELETE FROM question WHERE language = ? AND text = ?", arguments: [record.language, record.text])
                }
            }
        } catch {
            throw Self.explain(error, path, .cannotWrite)
        }
    }

    /// All that is kept, what most conversations asked first.
    package func records() throws(UnansweredError) -> [UnansweredRecord] {
        do {
            return try database.read { database in
                let rows = try Row.fetchAll(
                    database, sql: "SELECT language, text, conversations, firstDay, lastDay FROM question ORDER BY conversations DESC, text")
                return rows.map { row in
                    UnansweredRecord(
                        text: row[1], language: row[0], conversations: row[2], firstDay: Day(number: row[3]), lastDay: Day(number: row[4]))
                }
            }
        } catch {
            throw Self.explain(error, path, .cannotRead)
        }
    }

    /// SQLite's own words only: a statement's arguments are a resident's.
    private static func explain(_ error: any Error, _ path: String, _ code: UnansweredError.Code) -> UnansweredError {
        if let error = error as? UnansweredError { return error }
        let fault = error as? DatabaseError
        let isHeld = [.SQLITE_BUSY, .SQLITE_LOCKED].contains(fault?.resultCode)
        return UnansweredError(
            code: code, path: path, message: fault.map { $0.message ?? "SQLite error \($0.resultCode.rawValue)" } ?? "cannot be used",
            mend: isHeld ? "another program is at it; try again" : "it must be a file of `madoguchid`, in a folder that the daemon may write to, on a disk with room")
    }
}
