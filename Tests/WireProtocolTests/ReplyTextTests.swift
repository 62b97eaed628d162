import Testing

@testable import WireProtocol

@Suite struct ReplyTextTests {
    @Test(arguments: [
        ("", ".\n"), ("a", "a\n.\n"), ("a\n", "a\n.\n"), ("a\n\n\n", "a\n.\n"), (".", "..\n.\n"), (".a\n..\nb.", "..a\n...\nb.\n.\n"),
        ("a\n\nb", "a\n\nb\n.\n"), ("a\r\nb", "a\nb\n.\n"), ("a\u{2028}.b", "a\n..b\n.\n"), ("\u{200B}.", "..\n.\n"),
    ]) func `frames a text so that only its last line is a single dot`(_ text: String, _ framed: String) {
        let bytes = DotFraming.frame(text)
        #expect(String(decoding: bytes, as: UTF8.self) == framed)
        let lines = framed.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        #expect(lines.last == "." && !lines.dropLast().contains("."))
    }

    @Test(arguments: ["a", ".a\n.\n..b\n\nc", "窓口\n.."]) func `gives a client the text back`(_ text: String) {
        let lines = String(decoding: DotFraming.frame(text), as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        #expect(DotFraming.unframe(lines.dropLast(2).map(String.init)) == text)
    }

    @Test func `shows an error's message and code`() {
        let reply = Reply.error(ErrorReply(code: .invalidUTF8, message: "Bad"))
        #expect(String(decoding: reply.textLines(), as: UTF8.self) == "Bad [invalid_utf8]\n.\n")
    }

    @Test(arguments: [
        ("plain\ttext\n窓口 – “ok”", "plain\ttext\n窓口 – “ok”"), ("a\u{1B}[31mred\u{1B}[0m", "ared"),
        ("\u{1B}]0;title\u{7}x", "x"), ("\u{1B}]8;;http://evil\u{1B}\\link\u{1B}]8;;\u{1B}\\", "link"),
        ("\u{1B}]52;c;AAAA\u{9C}x", "x"), ("\u{1B}P1$r\u{1B}\\x", "x"), ("\u{9B}2Jx", "x"), ("\u{9D}0;t\u{7}x", "x"),
        ("\u{1B}]never ends\nnext", "\nnext"), ("\u{1B}(Bx", "x"), ("\u{1B}cx", "x"), ("x\u{1B}", "x"), ("x\u{1B}[", "x"),
        ("a\u{0}\u{7}\u{8}\u{B}\u{C}\u{D}\u{E}\u{7F}b", "ab"), ("a\u{85}\u{90}b\u{9C}c", "ac"), ("\u{202E}0120\u{202C}", "0120"),
        ("\u{2066}a\u{2069}\u{61C}\u{200E}\u{200F}", "a"), ("a\u{200B}\u{2060}\u{FEFF}b", "ab"),
        ("क्\u{200D}ष \u{200C}", "क्\u{200D}ष \u{200C}"), ("a\u{E0041}b", "ab"), ("£5 ¥", "£5 ¥"),
        ("\u{FDCF}\u{FDF0}\u{FFFD}", "\u{FDCF}\u{FDF0}\u{FFFD}"),
    ]) func `frees text of what a terminal obeys`(_ text: String, _ clean: String) {
        #expect(Array(TerminalSafety.clean(text).unicodeScalars) == Array(clean.unicodeScalars))
    }

    @Test func `finds every scalar that has to go, whatever plane it is of`() {
        let noncharacters = (0xFDD0...0xFDEF).map { $0 } + (0...0x10).flatMap { [$0 << 16 | 0xFFFE, $0 << 16 | 0xFFFF] }
        for value in noncharacters {
            guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
            #expect(TerminalSafety.clean("窓\(scalar)口") == "窓口", "\(value)")
        }
    }

    @Test func `lets no control through, whatever surrounds it`() {
        for value in UInt32(0)..<0x100 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            for next in ["[", "]", "P", "x", "\u{1B}", "\u{9C}"] {
                for kept in TerminalSafety.clean("a\u{1B}\(scalar)\(next)\(scalar)z").unicodeScalars {
                    let isHarmless = kept == "\n" || kept == "\t" || (0x20..<0x7F).contains(kept.value) || kept.value >= 0xA0
                    #expect(isHarmless, "\(value) before \(next)")
                }
            }
        }
    }
}
