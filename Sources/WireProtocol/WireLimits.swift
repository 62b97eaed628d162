/// Every limit of the line protocol, in one place (docs/PROTOCOL.md, "Limits").
package enum WireLimits {
    /// Bytes of a request line without its end (LF or CRLF). CONTRACT.md, "The line protocol": 8,192.
    package static let requestLine = 8192
    /// Bytes of a text line that are skipped in search of its end before it counts as a line without an end.
    ///
    /// A megabyte is a whole book pasted by mistake: the connection survives it. More is no longer a person.
    /// A JSON line has no such limit in bytes, because bridges rely on staying in step: its time is limited.
    package static let skippedTextLine = 1 << 20
    /// How deep objects and arrays may nest in a JSON request. A request needs 1; the rest is room for fields we
    /// ignore, and small enough for a recursive reader.
    package static let jsonDepth = 32
    /// How many ranked alternatives a request may ask for. CONTRACT.md: 1–50.
    package static let top = 1...50
    /// How many intents, and how many questions, one plan may name: a visit, not a list of everything.
    package static let planned = 10
    /// Bytes of a reply that a client of ours takes in before it gives up. The greatest reply holds 50 alternatives
    /// and a whole section: some 100 KB.
    package static let reply = 4 << 20
}
