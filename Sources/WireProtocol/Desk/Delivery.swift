/// A value that is there now or comes later.
///
/// Two cases rather than one callback, so that an answer made on the spot costs no allocation and no hop.
package enum Delivery<Value: Sendable>: Sendable {
    case now(Value)
    /// Calling it starts the work; it calls back exactly once, from any thread.
    case later(@Sendable (@escaping @Sendable (Value) -> Void) -> Void)

    package func map<Other: Sendable>(_ transform: @escaping @Sendable (Value) -> Other) -> Delivery<Other> {
        switch self {
        case .now(let value): .now(transform(value))
        case .later(let start): .later { done in start { done(transform($0)) } }
        }
    }
}
