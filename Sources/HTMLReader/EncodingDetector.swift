/// Finds out in which encoding a page really is; a declaration is a hint, the bytes decide.
struct EncodingDetector {
    var bytes: [UInt8]
    var httpCharset: String?

    struct Decoded {
        /// Valid UTF-8 without a byte order mark.
        var utf8: [UInt8]
        var decision: EncodingDecision
    }

    /// More than this share of broken non-ASCII bytes and the document is no text in that encoding.
    private static let tolerance = 0.05

    func decode() throws(HTMLReadingError) -> Decoded {
        let meta = Self.metaCharset(bytes)
        func decision(_ used: PageEncoding, _ reason: EncodingDecision.Reason, _ replaced: Int = 0) -> EncodingDecision {
            EncodingDecision(used: used, reason: reason, http: httpCharset, meta: meta, replaced: replaced)
        }
        if let (encoding, length) = Self.byteOrderMark(bytes) {
            let rest = Array(bytes.dropFirst(length))
            guard let output = Transcoder.decode(rest, from: encoding, tolerance: max(16, rest.count / 20)) else {
                throw HTMLReadingError(.undecodable, "the document cannot be read as \(encoding.rawValue)")
            }
            return Decoded(utf8: output.utf8, decision: decision(encoding, .byteOrderMark, output.replaced))
        }
        if Transcoder.holds(0, bytes) {
            throw HTMLReadingError(.binary, "the document holds NUL bytes, so it is no text")
        }
        if Self.hasJISEscapes(bytes), let output = Transcoder.decode(bytes, from: .iso2022JP, tolerance: 16),
            output.replaced <= 16
        {
            return Decoded(utf8: output.utf8, decision: decision(.iso2022JP, .escapeSequences, output.replaced))
        }
        // In seven bits every declaration is right.
        if let (encoding, reason) = declared(meta).first, encoding != .utf8, encoding != .utf16LittleEndian, encoding != .utf16BigEndian,
            !bytes.contains(where: { $0 >= 0x80 })
        {
            return Decoded(utf8: bytes, decision: decision(encoding, reason))
        }
        if UTF8Check.isValid(bytes) {
            return Decoded(utf8: bytes, decision: decision(.utf8, .validUTF8))
        }
        return try best(meta: meta, decision: decision)
    }

    /// What the server and the page say, as far as it is known.
    private func declared(_ meta: String?) -> [(PageEncoding, EncodingDecision.Reason)] {
        [(httpCharset, EncodingDecision.Reason.httpHeader), (meta, .meta)].compactMap { label, reason in
            label.flatMap(PageEncoding.init(label:)).map { ($0, reason) }
        }
    }

    private func best(
        meta: String?, decision: (PageEncoding, EncodingDecision.Reason, Int) -> EncodingDecision
    ) throws(HTMLReadingError) -> Decoded {
        let foreign = bytes.reduce(0) { $0 + ($1 >= 0x80 ? 1 : 0) }
        let allowed = max(2, Int(Double(foreign) * Self.tolerance))
        let declared = declared(meta)
        // Nothing else can make so much more sense of the bytes than a declaration that holds without a fault.
        for (encoding, reason) in declared where encoding == .cp932 || encoding == .eucJP {
            if let output = Transcoder.decode(bytes, from: encoding, tolerance: 0), output.replaced == 0, Self.plausibility(output.utf8) >= 0.55 {
                return Decoded(utf8: output.utf8, decision: decision(encoding, reason, 0))
            }
        }
        var readings: [(encoding: PageEncoding, output: Transcoder.Output, score: Double)] = []
        for encoding in [PageEncoding.cp932, .eucJP, .utf8] {
            guard let output = Transcoder.decode(bytes, from: encoding, tolerance: allowed), output.replaced <= allowed
            else { continue }
            let broken = Double(output.replaced) / Double(max(1, foreign))
            readings.append((encoding, output, Self.plausibility(output.utf8) - broken * 10))
        }
        let top = readings.max { $0.score < $1.score }
        for (encoding, reason) in declared {
            if let reading = readings.first(where: { $0.encoding == encoding }), let top, reading.score >= top.score - 0.1 {
                return Decoded(utf8: reading.output.utf8, decision: decision(encoding, reason, reading.output.replaced))
            }
        }
        if let top, top.score > 0.2 {
            return Decoded(utf8: top.output.utf8, decision: decision(top.encoding, .score, top.output.replaced))
        }
        for (encoding, reason) in declared where encoding == .windows1252 {
            if let output = Transcoder.decode(bytes, from: encoding, tolerance: allowed), output.replaced <= allowed {
                return Decoded(utf8: output.utf8, decision: decision(encoding, reason, output.replaced))
            }
        }
        if let top {
            return Decoded(utf8: top.output.utf8, decision: decision(top.encoding, .score, top.output.replaced))
        }
        throw HTMLReadingError(
            .undecodable, "the document is no text in UTF-8, Shift_JIS, EUC-JP or ISO-2022-JP; is it an HTML file?")
    }

    private static func byteOrderMark(_ bytes: [UInt8]) -> (PageEncoding, Int)? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
        if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
        if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
        return nil
    }

    /// `ESC $ B` or `ESC $ @` in seven-bit text.
    private static func hasJISEscapes(_ bytes: [UInt8]) -> Bool {
        var escapes = false
        for index in bytes.indices {
            if bytes[index] >= 0x80 { return false }
            if bytes[index] == 0x1B, index + 2 < bytes.count, bytes[index + 1] == 0x24,
                bytes[index + 2] == 0x42 || bytes[index + 2] == 0x40
            {
                escapes = true
            }
        }
        return escapes
    }

    /// The label in the first `<meta … charset=…>`, which must stand in the first 4,096 bytes (HTML asks for 1,024).
    static func metaCharset(_ bytes: [UInt8]) -> String? {
        func small(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }
        let head = bytes.prefix(4096)
        func stands(_ word: StaticString, at position: Int) -> Bool {
            let wanted = unsafe UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
            guard position + wanted.count <= head.count else { return false }
            for offset in 0..<wanted.count where unsafe small(head[position + offset]) != wanted[offset] { return false }
            return true
        }
        for start in head.indices where head[start] == 0x3C && stands("<meta", at: start) {
            var at = start + 5
            while at < head.count, head[at] != 0x3E, head[at] != 0x3C {
                guard small(head[at]) == 0x63, stands("charset=", at: at) else {
                    at += 1
                    continue
                }
                var label = ""
                for byte in head[(at + 8)...] {
                    let byte = small(byte)
                    if label.isEmpty, byte == 0x22 || byte == 0x27 || byte == 0x20 { continue }
                    guard byte >= 0x61 && byte <= 0x7A || byte >= 0x30 && byte <= 0x39 || byte == 0x2D || byte == 0x5F || byte == 0x3A || byte == 0x2E else { break }
                    label.unicodeScalars.append(Unicode.Scalar(byte))
                }
                if !label.isEmpty { return label }
                at += 8
            }
        }
        return nil
    }

    /// How much a reading looks like Japanese or European text, from about -1 to 1: kana speak for it, half-width
    /// kana and private characters (what a wrong encoding gives) against it.
    private static func plausibility(_ utf8: [UInt8]) -> Double {
        var (sum, count) = (0.0, 0)
        for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars where scalar.value >= 0x80 {
            count += 1
            switch scalar.value {
            case 0x3041...0x3096: sum += 1
            case 0x3001...0x3002, 0x30A1...0x30FC: sum += 0.9
            case 0x4E00...0x9FFF: sum += 0.5
            case 0xFF01...0xFF5E, 0x3000...0x303F, 0x2000...0x27FF: sum += 0.4
            case 0xFF61...0xFF9F: sum -= 1
            case 0xE000...0xF8FF, 0xFFFD: sum -= 2
            default: break
            }
        }
        return count == 0 ? 0 : sum / Double(count)
    }
}
