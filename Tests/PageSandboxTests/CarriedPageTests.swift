import Catalog
import HTMLReader
import PageReading
import Testing

@testable import PageSandbox

@Suite struct CarriedPageTests {
    private static let page = """
        <html lang="en"><body><h1>Cards</h1><h2>(1) How to apply</h2><p>Free. Within 14 days. Bring a photo of 4.5 cm x 3.5 cm.</p>
        <p>Tel 0985-25-2111 ext. 123, weekdays 9:00-17:00 (closed December 29 to January 3)</p><p>* Call first.</p>
        <p>Apply by January 31, 2027. The card is valid for 10 years. If you do not have it, call.</p>
        <ol><li>Fill in the <a href="form.pdf">form (PDF: 12KB)</a></li><li>Send it</li></ol>
        <h2>What to bring</h2><ul><li>One of the following:</li><li>Passport (or residence card)</li></ul>
        <h2>Counters</h2><ul><li>Citizens Section (1st floor of the Main Building)</li></ul><p>12-digit number</p>
        <h2>Contact</h2><p>Address: 1-1-1 Chuo, 880-8505</p><p>info@city.example</p></body></html>
        """

    private func read() throws -> ReadPage {
        try PageReader(areaCode: "0985", baseURL: "https://city.example/").read(Array(Self.page.utf8), path: "page.html")
    }

    @Test func `a page comes back as it was sent, whatever facts it holds`() throws {
        let page = try read()
        #expect(Set(page.facts.map(\.value.kind)).count >= 12)
        let back = try CompactForm.decode(ReadAnswer.self, from: CompactForm.encode(ReadAnswer(page: page)))
        #expect(back.page == page)
        #expect(back.error == nil)
    }

    @Test func `an error comes back with its cause`() throws {
        let cause = HTMLReadingError(.tooDeep, "deep", line: 3)
        let error = PageReadingError(code: .unreadable, path: "a.html", line: 3, message: "deep", mend: "none", cause: cause)
        #expect(try CompactForm.decode(ReadAnswer.self, from: CompactForm.encode(ReadAnswer(error: error))).error == error)
    }

    @Test func `bytes cut off anywhere are refused`() throws {
        let whole = CompactForm.encode(ReadAnswer(page: try read()))
        for length in 0..<whole.count {
            #expect(throws: CompactFormError.self) { try CompactForm.decode(ReadAnswer.self, from: Array(whole[..<length])) }
        }
        #expect(throws: CompactFormError.self) { try CompactForm.decode(ReadAnswer.self, from: whole + [0]) }
    }

    @Test func `bytes changed anywhere are refused or read, never run past`() throws {
        let whole = CompactForm.encode(ReadAnswer(page: try read()))
        for position in whole.indices {
            for value in [0, 0x7F, 0xFF] as [UInt8] {
                var bytes = whole
                bytes[position] = value
                _ = try? CompactForm.decode(ReadAnswer.self, from: bytes)
            }
        }
    }
}
