internal import CLibXML2

/// UTF-8 → nodes. The only code that holds libxml2's memory: all of it is freed before `parse` returns.
enum TreeParser {
    struct Output {
        var nodes: [HTMLNode]
        var complaints: [ParserComplaints.Complaint]
    }

    /// Codes after which the rest of the page is missing: an encoding error halts the parser (6003, 1544).
    private static let fatal: Set<Int32> = [6003, 1544]

    static func parse(_ utf8: [UInt8]) throws(HTMLReadingError) -> Output {
        guard let context = unsafe htmlNewParserCtxt() else {
            throw HTMLReadingError(.parserFailed, "no memory for a parser")
        }
        defer { unsafe htmlFreeParserCtxt(context) }
        let sink = ParserComplaints()
        defer { withExtendedLifetime(sink) {} }
        unsafe context.pointee._private = Unmanaged.passUnretained(sink).toOpaque()
        if let sax = unsafe context.pointee.sax {
            unsafe sax.pointee.initialized = UInt32(XML_SAX2_MAGIC)
            unsafe sax.pointee.serror = ParserComplaints.callback
        }
        let options = Int32(HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NODEFDTD.rawValue | HTML_PARSE_COMPACT.rawValue)
        let document = unsafe utf8.withUnsafeBytes { bytes in
            unsafe htmlCtxtReadMemory(
                context, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), nil, "UTF-8", options)
        }
        // A halted parser hands its document over only through the context.
        guard let document = unsafe document else {
            throw HTMLReadingError(.parserFailed, "libxml2 made no tree of it", cause: sink.complaints.first?.message)
        }
        defer { unsafe xmlFreeDoc(document) }
        for complaint in sink.complaints {
            if complaint.message.contains("Excessive depth") {
                throw HTMLReadingError(
                    .tooDeep, "elements are nested more than \(HTMLLimits.depth) deep", line: complaint.line,
                    cause: complaint.message)
            }
            if fatal.contains(complaint.code) || complaint.message.contains("Huge input") {
                throw HTMLReadingError(
                    .parserFailed, "libxml2 stopped in the middle", line: complaint.line, cause: complaint.message)
            }
        }
        guard let root = unsafe xmlDocGetRootElement(document) else {
            throw HTMLReadingError(.notHTML, "there is no element in it", cause: sink.complaints.first?.message)
        }
        return Output(nodes: try unsafe copy(from: root), complaints: sink.complaints)
    }

    /// Copies the tree in document order with a stack of its own: a deep page must not exhaust the thread's stack.
    private static func copy(from root: xmlNodePtr) throws(HTMLReadingError) -> [HTMLNode] {
        var nodes: [HTMLNode] = []
        var open: [Int] = []
        // libxml2 knows 16 bits of an element's line, and of a text only where it ended; so count along.
        var line = 1
        var next: xmlNodePtr? = unsafe root
        while let node = unsafe next {
            var descends = false
            switch unsafe node.pointee.type {
            case XML_ELEMENT_NODE:
                let told = Int(unsafe xmlGetLineNo(node))
                if told > line, told < 65535 { line = told }
                let name = unsafe String(cString: node.pointee.name).lowercased()
                nodes.append(
                    HTMLNode(
                        content: .element(name: name, attributes: unsafe attributes(of: node)),
                        parent: open.last ?? -1, end: nodes.count + 1, line: line))
                descends = unsafe node.pointee.children != nil
                if descends {
                    open.append(nodes.count - 1)
                    if open.count > HTMLLimits.depth + 8 {
                        throw HTMLReadingError(.tooDeep, "elements are nested more than \(HTMLLimits.depth) deep", line: line)
                    }
                }
            case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
                let text = unsafe node.pointee.content.map { unsafe String(cString: $0) } ?? ""
                let leading = text.utf8.prefix { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
                let start = line + leading.reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
                nodes.append(
                    HTMLNode(content: .text(text), parent: open.last ?? -1, end: nodes.count + 1, line: start))
                line += text.utf8.reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
            case XML_COMMENT_NODE:
                if let content = unsafe node.pointee.content {
                    line += unsafe String(cString: content).utf8.reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
                }
            default: break
            }
            if descends {
                unsafe next = node.pointee.children
                continue
            }
            var here = unsafe node
            unsafe next = nil
            while unsafe here != root {
                if let sibling = unsafe here.pointee.next {
                    unsafe next = sibling
                    break
                }
                guard let parent = unsafe here.pointee.parent else { break }
                if let closed = open.popLast() { nodes[closed].end = nodes.count }
                unsafe here = parent
            }
        }
        while let closed = open.popLast() { nodes[closed].end = nodes.count }
        return nodes
    }

    private static func attributes(of node: xmlNodePtr) -> [HTMLAttribute] {
        var found: [HTMLAttribute] = []
        var next = unsafe node.pointee.properties
        while let attribute = unsafe next {
            let name = unsafe String(cString: attribute.pointee.name).lowercased()
            var value = ""
            if let content = unsafe xmlNodeListGetString(node.pointee.doc, attribute.pointee.children, 1) {
                defer { unsafe clibxml2_free(content) }
                value = unsafe String(cString: content)
            }
            found.append(HTMLAttribute(name: name, value: value))
            unsafe next = attribute.pointee.next
        }
        return found
    }
}
