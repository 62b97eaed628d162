/// Why a load cannot be brought to bear. What goes wrong with single requests is counted, not thrown.
package struct LoadError: Error, Equatable, CustomStringConvertible {
    package enum Code: Sendable {
        /// Not one connection could be had.
        case cannotConnect
        /// There is nothing to ask.
        case noQuestions
    }

    package var code: Code
    package var message: String
    package var mend: String

    package var description: String { "\(message); \(mend)" }
}
