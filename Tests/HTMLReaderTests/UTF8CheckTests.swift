import Testing

@testable import HTMLReader

@Suite struct UTF8CheckTests {
    /// The standard library's own check is the oracle.
    private static func agrees(_ bytes: [UInt8]) -> Bool { UTF8Check.isValid(bytes) == (String(validating: bytes, as: UTF8.self) != nil) }

    @Test func `every pair of bytes, and every sequence of three with a second byte at a bound`() {
        for first in UInt8.min...UInt8.max {
            for second in UInt8.min...UInt8.max {
                #expect(Self.agrees([first, second]))
                guard first >= 0xC0 else { continue }
                for third in [0x00, 0x7F, 0x80, 0xBF, 0xC0, 0xFF] as [UInt8] { #expect(Self.agrees([first, second, third])) }
            }
        }
    }

    @Test func `sequences of four at every bound`() {
        let bounds: [UInt8] = [0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0]
        for first in 0xEF...UInt8.max {
            for second in bounds { for third in bounds { for fourth in bounds { #expect(Self.agrees([first, second, third, fourth])) } } }
        }
    }

    /// The bytes are looked at eight by eight.
    @Test func `a fault is found wherever it stands, and a text cut off anywhere is refused where a character is cut`() {
        let text = Array("The city hall 市役所 opens é at 8:30 😀 and closes".utf8)
        #expect(UTF8Check.isValid(text) && UTF8Check.isValid([]))
        for position in text.indices {
            #expect(Self.agrees(Array(text[..<position])))
            #expect(Self.agrees(Array(text[position...])))
            for byte in [0x80, 0xC0, 0xED, 0xFF] as [UInt8] {
                var broken = text
                broken[position] = byte
                #expect(Self.agrees(broken))
            }
        }
    }
}
