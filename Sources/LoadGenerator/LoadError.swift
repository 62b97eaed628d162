/// Why a load cannot be brought to bear. What goes wrong with single requests is counted, not thrown.
package struct LoadError: Error, Equatable, CustomStringConvertible {
    /// What kind of fault it is.
    package enum Code: Sendable {
        /// Not one connection could be had.
        case cannotConnect
        /// There is nothing to ask.
        case noQuestions
        /// This process may not open as many files as connections are wanted.
        case tooFewDescriptors
    }

    package var code: Code
    package var message: String
    package var mend: String

    package init(code: Code, message: String, mend: String) {
        self.code = code
        self.message = message
        self.mend = mend
    }

    package var description: String { "\(message); \(mend)" }
}
