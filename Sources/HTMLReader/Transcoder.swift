import Glibc

/// Bytes in a declared encoding → UTF-8, by glibc's iconv.
enum Transcoder {
    struct Output {
        var utf8: [UInt8]
        /// How many bytes were no characters and became U+FFFD.
        var replaced: Int
    }

    /// Opens a converter of each encoding and never closes it: glibc loads them from files when they are first opened.
    static func preload() {
        for encoding in PageEncoding.allCases where encoding != .utf8 {
            _ = unsafe iconv_open("UTF-8", encoding.iconvName)
        }
    }

    /// Whether a byte is among the others; a page of text has none of those that are asked for.
    static func holds(_ byte: UInt8, _ bytes: [UInt8]) -> Bool {
        unsafe bytes.withUnsafeBytes { buffer in unsafe buffer.baseAddress.map { unsafe memchr($0, CInt(byte), buffer.count) != nil } ?? false }
    }

    /// Nil where iconv does not know the encoding. Reading stops once more than `tolerance` bytes were replaced.
    static func decode(_ bytes: [UInt8], from encoding: PageEncoding, tolerance: Int) -> Output? {
        if encoding == .utf8 { return repairedUTF8(bytes) }
        let handle = unsafe iconv_open("UTF-8", encoding.iconvName)
        // iconv_open reports failure as (iconv_t)-1.
        guard let handle = unsafe handle, unsafe handle != UnsafeMutableRawPointer(bitPattern: -1) else { return nil }
        defer { _ = unsafe iconv_close(handle) }

        var input = bytes
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count * 2)
        var replaced = 0
        var chunk = [UInt8](repeating: 0, count: 64 << 10)
        unsafe input.withUnsafeMutableBytes { (source: UnsafeMutableRawBufferPointer) in
            unsafe chunk.withUnsafeMutableBytes { (target: UnsafeMutableRawBufferPointer) in
                guard let targetStart = target.baseAddress, let sourceStart = source.baseAddress else {
                    return
                }
                var from: UnsafeMutablePointer<CChar>? = unsafe sourceStart.assumingMemoryBound(to: CChar.self)
                var left = source.count
                while left > 0 {
                    var to: UnsafeMutablePointer<CChar>? = unsafe targetStart.assumingMemoryBound(to: CChar.self)
                    var room = target.count
                    let result = unsafe iconv(handle, &from, &left, &to, &room)
                    let reason = errno
                    let written = target.count - room
                    unsafe output.append(contentsOf: target[..<written])
                    if result == -1 {
                        if reason == E2BIG { continue }
                        // EILSEQ or EINVAL (cut short): this byte is no character here.
                        output.append(contentsOf: [0xEF, 0xBF, 0xBD])
                        replaced += 1
                        if replaced > tolerance { return }
                        unsafe from = from.map { unsafe $0 + 1 }
                        left -= 1
                    }
                }
            }
        }
        return Output(utf8: output, replaced: replaced)
    }

    private static func repairedUTF8(_ bytes: [UInt8]) -> Output {
        let text = String(decoding: bytes, as: UTF8.self)
        let marks = text.unicodeScalars.reduce(0) { $0 + ($1.value == 0xFFFD ? 1 : 0) }
        return Output(utf8: Array(text.utf8), replaced: marks)
    }
}
