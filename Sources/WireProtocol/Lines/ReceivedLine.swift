/// What the splitter makes of a client's bytes, one line at a time.
package enum ReceivedLine: Sendable, Equatable {
    /// A line of valid UTF-8 within the limit, without its end and without a byte order mark.
    case line(String)
    /// A line within the limit that is not UTF-8; nothing of it is kept.
    case invalidUTF8(WireForm)
    /// A line over ``WireLimits/requestLine`` bytes that has ended: the next one can be read.
    case overlong(WireForm)
    /// A line without an end: nothing that follows can be trusted to begin a line, so the connection must close.
    case endless(WireForm)
}
