internal import CLibXML2

/// UTF-8 → nodes, in the builder that took them. The only code that holds libxml2's memory: all of it is freed before
/// `parse` returns.
enum TreeParser {
    /// Codes after which the rest of the page is missing: an encoding error halts the parser (6003, 1544).
    private static let fatal: Set<Int32> = [6003, 1544]

    static func parse(_ utf8: [UInt8]) throws(HTMLReadingError) -> TreeBuilder {
        guard let context = unsafe htmlNewParserCtxt() else {
            throw HTMLReadingError(.parserFailed, "no memory for a parser")
        }
        defer { unsafe htmlFreeParserCtxt(context) }
        var builder = TreeBuilder(size: utf8.count)
        let isRead = unsafe withUnsafeMutablePointer(to: &builder) { pointer in
            unsafe context.pointee._private = UnsafeMutableRawPointer(pointer)
            unsafe listen(context)
            let options = Int32(HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NODEFDTD.rawValue | HTML_PARSE_COMPACT.rawValue)
            let document = unsafe utf8.withUnsafeBytes { bytes in
                unsafe htmlCtxtReadMemory(
                    context, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), nil, "UTF-8", options)
            }
            unsafe context.pointee._private = nil
            guard let document = unsafe document else { return false }
            // It holds nothing: the elements went to the builder.
            unsafe xmlFreeDoc(document)
            return true
        }
        builder.finish()
        guard isRead else {
            throw HTMLReadingError(.parserFailed, "libxml2 made no tree of it", cause: builder.complaints.first?.message)
        }
        if let line = builder.tooDeep {
            throw HTMLReadingError(.tooDeep, "elements are nested more than \(HTMLLimits.depth) deep", line: line)
        }
        for complaint in builder.complaints where fatal.contains(complaint.code) || complaint.message.contains("Huge input") {
            throw HTMLReadingError(.parserFailed, "libxml2 stopped in the middle", line: complaint.line, cause: complaint.message)
        }
        guard !builder.nodes.isEmpty else {
            throw HTMLReadingError(.notHTML, "there is no element in it", cause: builder.complaints.first?.message)
        }
        return builder
    }

    /// Has the parser report to the builder in its `_private`, and make no tree of its own.
    private static func listen(_ context: htmlParserCtxtPtr) {
        guard let sax = unsafe context.pointee.sax else { return }
        unsafe sax.pointee.initialized = UInt32(XML_SAX2_MAGIC)
        unsafe sax.pointee.serror = { context, error in
            guard let builder = unsafe TreeParser.builder(context), unsafe builder.pointee.isListening, let error = unsafe error else { return }
            let code = unsafe error.pointee.code
            guard !ParserComplaint.isCommon(code) else { return }
            let message = unsafe error.pointee.message.map { unsafe String(cString: $0) } ?? ""
            unsafe builder.pointee.complain(
                ParserComplaint(
                    code: code, line: Int(unsafe error.pointee.line),
                    message: message.prefix(200).split(separator: "\n").first.map(String.init) ?? ""))
        }
        unsafe sax.pointee.startElement = { context, name, attributes in
            guard let builder = unsafe TreeParser.builder(context), let name = unsafe name,
                let parser = unsafe context?.assumingMemoryBound(to: xmlParserCtxt.self)
            else { return }
            let line = unsafe parser.pointee.input.map { Int(unsafe $0.pointee.line) } ?? 0
            if !(unsafe builder.pointee.start(name, attributes, line: line)) { unsafe xmlStopParser(parser) }
        }
        unsafe sax.pointee.endElement = { context, _ in unsafe TreeParser.builder(context)?.pointee.end() }
        unsafe sax.pointee.characters = { context, text, count in
            if let text = unsafe text { unsafe TreeParser.builder(context)?.pointee.characters(text, Int(count)) }
        }
        unsafe sax.pointee.ignorableWhitespace = unsafe sax.pointee.characters
        unsafe sax.pointee.cdataBlock = unsafe sax.pointee.characters
        unsafe sax.pointee.comment = { context, content in unsafe TreeParser.builder(context)?.pointee.comment(content) }
        unsafe sax.pointee.processingInstruction = { context, _, _ in unsafe TreeParser.builder(context)?.pointee.flush() }
    }

    private static func builder(_ context: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<TreeBuilder>? {
        unsafe context?.assumingMemoryBound(to: xmlParserCtxt.self).pointee._private?.assumingMemoryBound(to: TreeBuilder.self)
    }
}
