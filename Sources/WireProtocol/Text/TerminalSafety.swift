/// Frees text of everything that a terminal would obey or that changes how its neighbours look (CWE-150).
///
/// Gone are: escape sequences whole (CSI, OSC, DCS …, in 7-bit and C1 form), C0 but TAB and LF, DEL, C1, the
/// directional marks (none of the thirteen languages is written from the right), zero-width blanks, tag characters,
/// noncharacters.
/// Zero-width joiners stay: Nepali and emoji need them. U+2028 and U+2029 become LF.
package enum TerminalSafety {
    /// The text itself when nothing in it is dangerous, which costs one pass over its bytes.
    package static func clean(_ text: String) -> String {
        guard mayBeDangerous(text.utf8.span) else { return text }
        var result = String.UnicodeScalarView()
        var rest = text.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            switch scalar.value {
            case 0x1B: dropEscape(&rest)
            case 0x9B: dropControlSequence(&rest)
            case 0x90, 0x98, 0x9D, 0x9E, 0x9F: dropControlString(&rest)
            case 0x2028, 0x2029: result.append("\n")
            default: if !isRemoved(scalar) { result.append(scalar) }
            }
        }
        return String(result)
    }

    /// Whether some scalar may have to go; let through to the slow way for nothing are a few rare ones, not the bullets and
    /// dashes of each answer. Told by a scalar's first byte and those behind it, since most bytes are none of these.
    private static func mayBeDangerous(_ bytes: borrowing Span<UInt8>) -> Bool {
        for place in bytes.indices {
            let byte = bytes[place]
            switch byte {
            case 0x09, 0x0A: break
            case 0..<0x20, 0x7F: return true
            case 0xBF, 0xC2, 0xD8, 0xE2, 0xEF, 0xF3:
                if mayBeDangerous(byte, before: place + 1 < bytes.count ? bytes[place + 1] : 0, place + 2 < bytes.count ? bytes[place + 2] : 0) {
                    return true
                }
            default: break
            }
        }
        return false
    }

    private static func mayBeDangerous(_ byte: UInt8, before next: UInt8, _ last: UInt8) -> Bool {
        switch (byte, next) {
        case (0xC2, 0x80..<0xA0), (0xD8, 0x9C), (0xF3, 0xA0): true
        // U+200B, U+200E, U+200F and U+2028 to U+202E.
        case (0xE2, 0x80): last == 0x8B || last == 0x8E || last == 0x8F || (0xA8...0xAE).contains(last)
        // U+2060 and U+2066 to U+2069; let through with them U+204B and the like.
        case (0xE2, 0x81): last == 0x8B || last == 0x8E || last == 0x8F || last == 0xA0 || (0xA6...0xAE).contains(last)
        // U+FEFF, and U+FDD0 to U+FDEF.
        case (0xEF, 0xBB), (0xEF, 0xB7): true
        // The last two of each plane.
        case (0xBF, 0xBE), (0xBF, 0xBF): true
        default: false
        }
    }

    private static func isRemoved(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A: false
        case 0..<0x20, 0x7F..<0xA0: true
        case 0x061C, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF: true
        case 0xE0000...0xE007F: true
        case 0xFDD0...0xFDEF: true
        default: scalar.value & 0xFFFE == 0xFFFE
        }
    }

    /// After ESC (ECMA-48, 5.3 and 5.4).
    private static func dropEscape(_ rest: inout Substring.UnicodeScalarView) {
        switch rest.first {
        case "[":
            rest.removeFirst()
            dropControlSequence(&rest)
        case "]", "P", "X", "^", "_":
            rest.removeFirst()
            dropControlString(&rest)
        default:
            while let next = rest.first, (0x20...0x2F).contains(next.value) { rest.removeFirst() }
            if let last = rest.first, (0x30...0x7E).contains(last.value) { rest.removeFirst() }
        }
    }

    private static func dropControlSequence(_ rest: inout Substring.UnicodeScalarView) {
        while let next = rest.first, (0x20...0x3F).contains(next.value) { rest.removeFirst() }
        if let last = rest.first, (0x40...0x7E).contains(last.value) { rest.removeFirst() }
    }

    /// Up to BEL or ST; a string that never ends gives up at the line's end, so that it cannot swallow the rest of
    /// the answer.
    private static func dropControlString(_ rest: inout Substring.UnicodeScalarView) {
        while let next = rest.first, next != "\n" {
            rest.removeFirst()
            if next.value == 0x07 || next.value == 0x9C { return }
            if next.value == 0x1B {
                if rest.first == "\\" { rest.removeFirst() }
                return
            }
        }
    }
}
