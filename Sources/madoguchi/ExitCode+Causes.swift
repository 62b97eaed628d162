import ArgumentParser

/// What a script must tell apart from a plain “no”, by sysexits.h.
extension ExitCode {
    /// EX_DATAERR: what was given as input cannot be read.
    static let unreadableInput = ExitCode(65)
    /// EX_NOINPUT: the catalog is missing or cannot be used.
    static let noCatalog = ExitCode(66)
    /// EX_UNAVAILABLE: the daemon did not answer.
    static let noAnswer = ExitCode(69)
    /// EX_IOERR: the results could not be written.
    static let resultsLost = ExitCode(74)
}
