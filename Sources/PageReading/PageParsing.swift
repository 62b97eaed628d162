/// A page as it was saved, and what is known of it beside its bytes.
package struct PageSource: Sendable {
    package var bytes: [UInt8]
    /// Used in messages only.
    package var path: String
    /// What the server's Content-Type said, where it was kept.
    package var httpCharset: String?

    package init(bytes: [UInt8], path: String, httpCharset: String? = nil) {
        self.bytes = bytes
        self.path = path
        self.httpCharset = httpCharset
    }
}

/// Where pages are parsed: in this process, or in one that can be thrown away.
package protocol PageParsing {
    /// Reads the pages and delivers them in their order. The page behind the one that is delivered next may have been asked for
    /// by then, never more, so that a lazy sequence holds no more than two pages at once.
    func read(_ sources: some Sequence<PageSource>, by reader: PageReader, deliver: (Result<ReadPage, PageReadingError>) -> Void)
}

extension PageParsing {
    /// Reads one page.
    package func read(_ bytes: [UInt8], path: String, httpCharset: String?, by reader: PageReader) throws(PageReadingError) -> ReadPage {
        var result: Result<ReadPage, PageReadingError>?
        read(CollectionOfOne(PageSource(bytes: bytes, path: path, httpCharset: httpCharset)), by: reader) { result = $0 }
        guard let result else {
            throw PageReadingError(code: .unreadable, path: path, line: nil, message: "the page was not read", mend: "read it again", cause: nil)
        }
        return try result.get()
    }
}

/// Parses in this process: for tests and for pages that are trusted.
package struct ParsingInProcess: PageParsing {
    package init() {}

    package func read(_ sources: some Sequence<PageSource>, by reader: PageReader, deliver: (Result<ReadPage, PageReadingError>) -> Void) {
        for source in sources {
            deliver(Result { () throws(PageReadingError) in try reader.read(source.bytes, path: source.path, httpCharset: source.httpCharset) })
        }
    }
}
