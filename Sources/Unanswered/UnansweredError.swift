/// Why the file of unanswered questions could not be read or written. Says nothing of any question.
package struct UnansweredError: Error, CustomStringConvertible {
    /// What could not be done with the file.
    package enum Code: Sendable { case cannotOpen, cannotRead, cannotWrite, notFound }

    package let code: Code
    package let path: String
    package let message: String
    package let mend: String

    package var description: String { "\(path): error: \(message); \(mend)" }
}
