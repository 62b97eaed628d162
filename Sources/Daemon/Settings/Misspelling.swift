/// Why a name or a value is not understood, as a clause that ends in the mend.
package struct Misspelling: Error, Sendable, Equatable, CustomStringConvertible {
    package var message: String

    package init(_ message: String) { self.message = message }

    package var description: String { message }
}
