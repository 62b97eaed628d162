import Testing

@testable import WireProtocol

@Suite struct LineSplitterTests {
    static let limit = WireLimits.requestLine
    static let full = String(repeating: "q", count: limit)

    struct Sample: Sendable, CustomTestStringConvertible {
        var name: String
        var bytes: [UInt8]
        var lines: [ReceivedLine]
        var testDescription: String { name }

        init(_ name: String, _ text: String, _ lines: [ReceivedLine]) {
            self.init(name, Array(text.utf8), lines)
        }

        init(_ name: String, _ bytes: [UInt8], _ lines: [ReceivedLine]) {
            self.name = name
            self.bytes = bytes
            self.lines = lines
        }
    }

    static let samples: [Sample] = [
        Sample("nothing", "", []),
        Sample("LF", "a\nb\n", [.line("a"), .line("b")]),
        Sample("CRLF", "a\r\nb\r\n", [.line("a"), .line("b")]),
        Sample("a lone CR is part of its line", "a\rb\r\r\n", [.line("a\rb\r")]),
        Sample("empty lines", "\n\r\n", [.line(""), .line("")]),
        Sample("no line end at the end", "a\nb", [.line("a"), .line("b")]),
        Sample("VT and FF end no line", "a\u{B}b\u{C}c\n", [.line("a\u{B}b\u{C}c")]),
        Sample("U+2028 ends no line", "a\u{2028}b\n", [.line("a\u{2028}b")]),
        Sample("many scripts", "マイナンバー\nไทย नेपाली\n", [.line("マイナンバー"), .line("ไทย नेपाली")]),
        Sample("NUL", "a\u{0}b\n", [.line("a\u{0}b")]),
        Sample("byte order mark", "\u{FEFF}a\n\u{FEFF}{}\n", [.line("a"), .line("{}")]),
        Sample("not UTF-8", [0xFF, 0x0A, 0x61, 0x0A], [.invalidUTF8(.text), .line("a")]),
        Sample("overlong form", [0xC0, 0x80, 0x0A], [.invalidUTF8(.text)]),
        Sample("surrogate", [0x7B, 0xED, 0xA0, 0x80, 0x0A], [.invalidUTF8(.json)]),
        Sample("cut short", [0xE3, 0x81], [.invalidUTF8(.text)]),
        Sample("as long as allowed", "\(full)\n", [.line(full)]),
        Sample("as long as allowed, CRLF", "\(full)\r\na\n", [.line(full), .line("a")]),
        Sample("as long as allowed, without an end", full, [.line(full)]),
        Sample("one byte too long", "\(full)q\na\n", [.overlong(.text), .line("a")]),
        Sample("one byte too long, CRLF", "\(full)q\r\na\n", [.overlong(.text), .line("a")]),
        Sample("too long by a CR inside", "\(full)\rq\na\n", [.overlong(.text), .line("a")]),
        Sample("too long JSON", "{\(full)\n{}\n", [.overlong(.json), .line("{}")]),
        Sample("too long JSON after a mark", "\u{FEFF}{\(full)\n{}\n", [.overlong(.json), .line("{}")]),
        Sample("too long without an end", "\(full)qq", [.overlong(.text)]),
    ]

    static func lines(of pieces: [ArraySlice<UInt8>]) -> [ReceivedLine] {
        var splitter = LineSplitter()
        var lines: [ReceivedLine] = []
        for var piece in pieces {
            while !piece.isEmpty {
                let copy = Array(piece)
                let step = unsafe splitter.next(in: copy.span.bytes)
                if let line = step.line { lines.append(line) }
                #expect(step.consumed > 0)
                if step.consumed <= 0 { return lines }
                piece = piece.dropFirst(step.consumed)
            }
        }
        if let last = splitter.finish() { lines.append(last) }
        return lines
    }

    @Test(arguments: samples) func `cuts lines whole`(_ sample: Sample) {
        #expect(Self.lines(of: [sample.bytes[...]]) == sample.lines)
    }

    @Test(arguments: samples) func `cuts the same lines wherever a read ends`(_ sample: Sample) {
        // Long samples are split at their interesting ends only.
        let count = sample.bytes.count
        let splits = count < 200 ? Array(0...count) : Array(0...8) + Array((Self.limit - 4)...count)
        for split in splits {
            #expect(Self.lines(of: [sample.bytes[..<split], sample.bytes[split...]]) == sample.lines, "split at \(split)")
        }
    }

    @Test(arguments: samples) func `cuts the same lines byte by byte`(_ sample: Sample) {
        #expect(Self.lines(of: sample.bytes.indices.map { sample.bytes[$0...$0] }) == sample.lines)
    }

    @Test(arguments: [1 << 16, 1 << 20, (1 << 20) + 7, 3 << 20])
    func `gives a text line up that does not end within a megabyte`(_ piece: Int) {
        let bytes = [UInt8](repeating: 0x71, count: 3 << 20) + [0x0A, 0x61, 0x0A]
        let pieces = stride(from: 0, to: bytes.count, by: piece).map { bytes[$0..<min($0 + piece, bytes.count)] }
        #expect(Self.lines(of: pieces) == [.endless(.text)])
    }

    @Test func `skips a JSON line of any length and stays in step`() {
        let bytes = [0x7B] + [UInt8](repeating: 0x71, count: 3 << 20) + Array("\n{}\n".utf8)
        let pieces = stride(from: 0, to: bytes.count, by: 65_536).map { bytes[$0..<min($0 + 65_536, bytes.count)] }
        #expect(Self.lines(of: pieces) == [.overlong(.json), .line("{}")])
    }

    @Test func `knows whether it is within a line`() {
        var splitter = LineSplitter()
        func feed(_ text: String) {
            let bytes = Array(text.utf8)
            _ = unsafe splitter.next(in: bytes.span.bytes)
        }
        #expect(!splitter.isMidLine)
        feed("a")
        #expect(splitter.isMidLine && !splitter.isSkipping)
        feed("\n")
        #expect(!splitter.isMidLine)
        feed(Self.full + "qq")
        #expect(splitter.isMidLine && splitter.skips(.text) && !splitter.skips(.json))
        #expect(splitter.giveUpSkipping() == .endless(.text))
        #expect(!splitter.isMidLine && splitter.giveUpSkipping() == nil && splitter.finish() == nil)
    }

    /// R5: each of the 65,536 pairs has one meaning, by a model that cuts at LF and nothing else.
    @Test func `every pair of bytes is one line, or two, and each line is answered or nothing`() {
        for first in UInt8.min...255 {
            for second in UInt8.min...255 {
                for prefix in ["a", "{"] {
                    let bytes = Array(prefix.utf8) + [first, second, UInt8(ascii: "z"), 0x0A]
                    let parts = bytes.dropLast().split(separator: 0x0A, omittingEmptySubsequences: false)
                    let lines = Self.lines(of: [bytes[...]])
                    guard lines.count == parts.count else {
                        Issue.record("\(bytes): \(lines)")
                        continue
                    }
                    for (line, part) in zip(lines, parts) {
                        // A CR belongs to the LF behind it.
                        let content = part.last == 0x0D ? part.dropLast() : part
                        let form: WireForm = content.first == UInt8(ascii: "{") ? .json : .text
                        let expected = String(validating: content, as: UTF8.self).map(ReceivedLine.line) ?? .invalidUTF8(form)
                        if line != expected { Issue.record("\(bytes): \(line), not \(expected)") }
                        if case .refused(let refusal) = Request(line), refusal.form != form { Issue.record("\(bytes): refused in the other form") }
                    }
                }
            }
        }
    }
}
