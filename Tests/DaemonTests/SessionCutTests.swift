import Testing
import WireProtocol
import WireTransport

@testable import Daemon

/// The same bytes of a client give the same replies, wherever the network cuts them (docs/RELIABILITY.md, R6).
@Suite struct SessionCutTests {
    static let sessions: [[UInt8]] = [
        "hello\n", "I lost my card\r\nwhere do I go?\r\n", "/help\n/topics\n/status\n/quit\n", "カードをなくしました\nどこですか\n",
        "/lang vi\nmất thẻ\n/lang auto\nxin chào", "{\"question\":\"fee\",\"id\":1}\n{\"question\":\"fee\",\"id\":2}\n",
        "{\"op\":\"ping\"}\n{\"op\":\"ping\",\"id\":\"é😀\"}\nhello\n{\"op\":\"status\"}\n", "\n\r\n \n\t\n", "a\rb\0c\u{B}d\u{2028}e\u{85}f\n",
        "\u{FEFF}hello\n\u{FEFF}{\"question\":\"q\"}\n", "/frob\n/lang xx\n/lang\n/plan 1 3\n/card\n/verify AAAA\n",
        "{\"question\":\"\"}\n{\"id\":7}\n{\"op\":\"x\"}\n{\n{}\n[]\n", "{\"question\":{\"a\":[[[1e400,true,null]]]},\"id\":null}\nok\n",
        "\"question\":\"fee\",\"id\":1.50,\"lang\":\"zh-TW\",\"top\":5\n", "नागरिकता कहाँ?\nบัตรหาย\n카드 분실\n", "no line end",
        "{\"op\":\"plan\",\"intents\":[\"a.b\"],\"questions\":[\"fee\"],\"channel\":\"line\",\"id\":\"x\"}\n/quit\nnot read\n",
        "{\"op\":\"metrics\",\"id\":1}\r\n{\"op\":\"topics\",\"lang\":\"ko\"}\r\n",
    ].map { Array($0.utf8) } + [
        [0x61, 0xFF, 0x0A, 0x7B, 0xED, 0xA0, 0x80, 0x0A, 0x62, 0x0A, 0xE3, 0x81],
        [UInt8](repeating: 0x71, count: 8193) + Array("\nafter\n".utf8),
    ]

    /// What a connection writes that reads these pieces.
    private static func replies(to pieces: [ArraySlice<UInt8>]) -> [UInt8] {
        var splitter = LineSplitter()
        var conversation = ConnectionResponderTests.responder()
        var out: [UInt8] = []
        var isOpen = true
        func take(_ line: ReceivedLine) {
            guard isOpen, case .now(let answer) = conversation.answer(line) else { return }
            isOpen = conversation.render(answer, into: &out) == .goOn
        }
        for var piece in pieces {
            while !piece.isEmpty {
                let bytes = Array(piece)
                let step = unsafe splitter.next(in: bytes.span.bytes)
                if let line = step.line { take(line) }
                piece = piece.dropFirst(step.consumed)
            }
        }
        if let line = splitter.finish() { take(line) }
        return out
    }

    @Test(arguments: sessions.indices) func `a session has the same replies wherever it is cut`(_ number: Int) {
        let session = Self.sessions[number]
        let whole = Self.replies(to: [session[...]])
        #expect(Self.replies(to: session.indices.map { session[$0...$0] }) == whole)
        // Of the long one the middle is all alike.
        for cut in session.indices where cut < 300 || session.count - cut < 300 {
            #expect(Self.replies(to: [session[..<cut], session[cut...]]) == whole, "cut at \(cut)")
        }
    }
}
