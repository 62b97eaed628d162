import Foundation

/// Tells a file as it is now from what it was: a publication renames a new one over it, and a change of its rights changes when
/// it was last touched.
struct FileStamp: Equatable {
    private var marks: [Int]

    /// Of a file that is not there, nor was.
    static let none = FileStamp(marks: [])

    private init(marks: [Int]) { self.marks = marks }

    /// Links are followed, as they are in reading.
    init(of path: String) {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else {
            // A link to itself, a folder that may not be entered: to be told, once.
            marks = errno == ENOENT ? [] : [Int(errno)]
            return
        }
        marks = [
            Int(truncatingIfNeeded: status.st_dev), Int(truncatingIfNeeded: status.st_ino), Int(status.st_size),
            status.st_mtim.tv_sec, status.st_mtim.tv_nsec, status.st_ctim.tv_sec, status.st_ctim.tv_nsec,
        ]
    }
}
