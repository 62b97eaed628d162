import HTMLReader
import Testing

/// One Japanese sentence in the encodings of municipal pages.
enum Sample {
    static let sentence = "これは窓口のご案内です。カードを受け取るには"
    static let cp932: [UInt8] = [
        0x82, 0xB1, 0x82, 0xEA, 0x82, 0xCD, 0x91, 0x8B, 0x8C, 0xFB, 0x82, 0xCC, 0x82, 0xB2, 0x88, 0xC4, 0x93, 0xE0, 0x82, 0xC5,
        0x82, 0xB7, 0x81, 0x42, 0x83, 0x4A, 0x81, 0x5B, 0x83, 0x68, 0x82, 0xF0, 0x8E, 0xF3, 0x82, 0xAF, 0x8E, 0xE6, 0x82, 0xE9,
        0x82, 0xC9, 0x82, 0xCD,
    ]
    static let eucJP: [UInt8] = [
        0xA4, 0xB3, 0xA4, 0xEC, 0xA4, 0xCF, 0xC1, 0xEB, 0xB8, 0xFD, 0xA4, 0xCE, 0xA4, 0xB4, 0xB0, 0xC6, 0xC6, 0xE2, 0xA4, 0xC7,
        0xA4, 0xB9, 0xA1, 0xA3, 0xA5, 0xAB, 0xA1, 0xBC, 0xA5, 0xC9, 0xA4, 0xF2, 0xBC, 0xF5, 0xA4, 0xB1, 0xBC, 0xE8, 0xA4, 0xEB,
        0xA4, 0xCB, 0xA4, 0xCF,
    ]
    static let iso2022JP: [UInt8] = [
        0x1B, 0x24, 0x42, 0x24, 0x33, 0x24, 0x6C, 0x24, 0x4F, 0x41, 0x6B, 0x38, 0x7D, 0x24, 0x4E, 0x24, 0x34, 0x30, 0x46, 0x46,
        0x62, 0x24, 0x47, 0x24, 0x39, 0x21, 0x23, 0x25, 0x2B, 0x21, 0x3C, 0x25, 0x49, 0x24, 0x72, 0x3C, 0x75, 0x24, 0x31, 0x3C,
        0x68, 0x24, 0x6B, 0x24, 0x4B, 0x24, 0x4F, 0x1B, 0x28, 0x42,
    ]

    static func page(_ bytes: [UInt8], declared: String?) -> [UInt8] {
        let meta = declared.map { "<meta charset=\"\($0)\">" } ?? ""
        return Array("<html><head>\(meta)</head><body><p>".utf8) + bytes + Array("</p></body></html>".utf8)
    }
}

@Suite struct EncodingDetectionTests {
    static let cases: [([UInt8], String?, PageEncoding, EncodingDecision.Reason)] = [
        (Sample.cp932, "Shift_JIS", .cp932, .meta),
        (Sample.cp932, nil, .cp932, .score),
        (Sample.cp932, "UTF-8", .cp932, .score),
        (Sample.cp932, "EUC-JP", .cp932, .score),
        (Sample.eucJP, "x-euc-jp", .eucJP, .meta),
        (Sample.eucJP, nil, .eucJP, .score),
        (Sample.eucJP, "Shift_JIS", .eucJP, .score),
        (Sample.iso2022JP, "iso-2022-jp", .iso2022JP, .escapeSequences),
        (Sample.iso2022JP, nil, .iso2022JP, .escapeSequences),
        (Array(Sample.sentence.utf8), "Shift_JIS", .utf8, .validUTF8),
        (Array(Sample.sentence.utf8), nil, .utf8, .validUTF8),
    ]

    @Test(arguments: cases)
    func `The bytes decide, whatever is declared`(
        bytes: [UInt8], declared: String?, used: PageEncoding, reason: EncodingDecision.Reason
    ) throws {
        let page = try HTMLReader().read(Sample.page(bytes, declared: declared))
        #expect(page.encoding.used == used)
        #expect(page.encoding.reason == reason)
        #expect(page.text(of: 0).contains(Sample.sentence))
    }

    @Test func `A wrong declaration is told with what was found`() throws {
        let page = try HTMLReader().read(Sample.page(Array(Sample.sentence.utf8), declared: "Shift_JIS"))
        let notice = try #require(page.notices.first { $0.code == .encoding })
        #expect(notice.isWarning)
        #expect(notice.message.contains("shift_jis") && notice.message.contains("UTF-8"))
    }

    @Test func `A right declaration is not worth a word`() throws {
        let page = try HTMLReader().read(Sample.page(Sample.cp932, declared: "Shift_JIS"))
        #expect(!page.notices.contains { $0.code == .encoding })
    }

    @Test func `The server's charset counts where the page says nothing`() throws {
        let page = try HTMLReader(httpCharset: "euc-jp").read(Sample.page(Sample.eucJP, declared: nil))
        #expect(page.encoding.reason == .httpHeader)
        #expect(page.encoding.http == "euc-jp")
    }

    @Test func `Microsoft's characters in a page declared as Shift_JIS do not end it`() throws {
        // 87 40 is ①, which strict Shift_JIS does not have.
        let page = try HTMLReader().read(Sample.page([0x87, 0x40] + Sample.cp932, declared: "Shift_JIS"))
        #expect(page.text(of: 0).contains("①" + Sample.sentence))
    }

    @Test func `A byte order mark wins and is not part of the text`() throws {
        let page = try HTMLReader().read([0xEF, 0xBB, 0xBF] + Sample.page(Array("窓口".utf8), declared: "EUC-JP"))
        #expect(page.encoding.reason == .byteOrderMark)
        #expect(page.text(of: 0) == "窓口")
    }

    @Test func `A broken byte in UTF-8 is replaced and told`() throws {
        let page = try HTMLReader().read(Sample.page(Array(Sample.sentence.utf8) + [0xE3, 0x81], declared: "UTF-8"))
        #expect(page.encoding.used == .utf8)
        #expect(page.encoding.replaced == 1)
        #expect(page.notices.contains { $0.code == .replacedBytes })
    }
}
