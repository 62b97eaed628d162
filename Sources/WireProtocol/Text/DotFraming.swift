/// The framing of text replies: as in SMTP (RFC 5321, 4.5.2), a line `.` ends the reply, and a line that begins with
/// `.` gets one more before it.
package enum DotFraming {
    /// The bytes of a whole text reply. LF line ends; blank lines at the end are dropped.
    package static func frame(_ text: String) -> [UInt8] {
        let safe = TerminalSafety.clean(text)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(safe.utf8.count + 8)
        var lineStarts = true
        for byte in safe.utf8 {
            if lineStarts, byte == UInt8(ascii: ".") { bytes.append(byte) }
            bytes.append(byte)
            lineStarts = byte == 0x0A
        }
        while bytes.last == 0x0A { bytes.removeLast() }
        if !bytes.isEmpty { bytes.append(0x0A) }
        bytes.append(contentsOf: [UInt8(ascii: "."), 0x0A])
        return bytes
    }

    /// The text of a framed reply, for a client: `lines` are the lines before the single `.`, without their ends.
    package static func unframe(_ lines: [String]) -> String {
        lines.map { $0.hasPrefix(".") ? String($0.dropFirst()) : $0 }.joined(separator: "\n")
    }
}
