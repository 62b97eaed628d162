/// In which encoding a page was read, and why.
package struct EncodingDecision: Sendable, Equatable, Codable {
    /// Why this encoding; the raw value stands in reports.
    package enum Reason: String, Sendable, Codable {
        case byteOrderMark = "byte order mark"
        case validUTF8 = "the bytes are valid UTF-8"
        case escapeSequences = "JIS escape sequences"
        case httpHeader = "the server's Content-Type"
        case meta = "the page's meta element"
        /// No usable declaration: the encoding whose reading gives the most plausible Japanese.
        case score = "the bytes make the most sense in it"
    }

    package var used: PageEncoding
    package var reason: Reason
    /// As the server sent it; nil where nothing was sent or kept.
    package var http: String?
    /// As the page declares it.
    package var meta: String?
    /// How many bytes were no characters and became U+FFFD.
    package var replaced: Int

    package init(used: PageEncoding, reason: Reason, http: String? = nil, meta: String? = nil, replaced: Int = 0) {
        self.used = used
        self.reason = reason
        self.http = http
        self.meta = meta
        self.replaced = replaced
    }

    /// Whether a declaration names another encoding than the one the page is in.
    package var contradictsDeclaration: Bool {
        [http, meta].contains { label in
            guard let label else { return false }
            return PageEncoding(label: label) != used
        }
    }
}
