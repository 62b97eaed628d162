/// What was said about a setting that can be switched off.
package enum Choice<Value: Sendable>: Sendable {
    /// Nothing: what is usual holds.
    case unsaid
    /// `none`, or an empty value.
    case off
    case value(Value)

    /// Nil where it is off or nothing was said.
    package var value: Value? {
        if case .value(let value) = self { value } else { nil }
    }
}
