/// Where pages are parsed: in this process, or in one that can be thrown away.
package protocol PageParsing {
    /// `path` is used in messages only; `httpCharset` is what the server's Content-Type said, where it was kept.
    func read(_ bytes: [UInt8], path: String, httpCharset: String?, by reader: PageReader) throws(PageReadingError) -> ReadPage
}

/// Parses in this process: for tests and for pages that are trusted.
package struct ParsingInProcess: PageParsing {
    package init() {}

    package func read(
        _ bytes: [UInt8], path: String, httpCharset: String?, by reader: PageReader
    ) throws(PageReadingError) -> ReadPage {
        try reader.read(bytes, path: path, httpCharset: httpCharset)
    }
}
