import Catalog
import Foundation
import HTMLReader
import PageReading
import Testing

@testable import PageSandbox

struct CompactFormTests {
    @Test func `a page comes back as it was sent`() throws {
        let page = try PageReader(areaCode: "0985", baseURL: "https://city.example/").read(
            Array(
                """
                <html lang="en"><body><h1>Cards</h1><h2>(1) How to apply</h2><p>Free. Within 14 days. Bring a photo of 4.5 cm x 3.5 cm.</p>
                <p>Tel 0985-25-2111, weekdays 9:00-17:00 (closed December 29 to January 3)</p><p>* Call first.</p>
                <ol><li>Fill in the <a href="form.pdf">form (PDF: 12KB)</a></li><li>Send it</li></ol></body></html>
                """.utf8), path: "page.html")
        #expect(page.facts.count >= 6)
        #expect(try CompactForm.decode(ReadPage.self, from: CompactForm.encode(page)) == page)
        #expect(try CompactForm.decode(ReadAnswer.self, from: CompactForm.encode(ReadAnswer(page: page))) == ReadAnswer(page: page))
    }

    private struct Sample: Codable, Equatable {
        var numbers: [Int] = [0, -1, .max, .min]
        var small: UInt8 = 255
        var real = 48.8
        var texts = ["", "窓口", "a"]
        var flag = false
        var missing: Int?
        var nested: [[Bool?]] = [[], [true, nil]]
    }

    @Test func `numbers, texts and lists come back, nil is left out`() throws {
        let sample = Sample()
        #expect(try CompactForm.decode(Sample.self, from: CompactForm.encode(sample)) == sample)
    }

    @Test func `bytes cut off or changed anywhere are refused or read, never run past`() throws {
        let whole = try CompactForm.encode(Sample())
        for length in 0..<whole.count {
            #expect(throws: (any Error).self) { try CompactForm.decode(Sample.self, from: Array(whole[..<length])) }
        }
        for position in whole.indices {
            for value in [0, 0x7F, 0xFF] as [UInt8] {
                var bytes = whole
                bytes[position] = value
                _ = try? CompactForm.decode(Sample.self, from: bytes)
            }
        }
    }
}
