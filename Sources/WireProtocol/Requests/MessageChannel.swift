/// Where a bridge will show a reply; docs/PROTOCOL.md gives each channel's limits.
package enum MessageChannel: String, Sendable, CaseIterable, Equatable {
    /// The messenger LINE: few messages, long ones, with buttons below them.
    case line
    /// Short messages, each sent on its own, without concatenation.
    case sms
    /// One message without a limit.
    case plain
}
