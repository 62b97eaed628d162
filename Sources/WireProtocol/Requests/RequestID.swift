/// A client's own mark on a JSON request, echoed in the reply to it.
package enum RequestID: Sendable, Equatable {
    case string(String)
    /// A number as the client spelled it (`1.0` stays `1.0`): a Double would lose digits of great ids.
    case number(String)
}
