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
        nodes.reserveCapacity(2048)
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
                let name = small(unsafe String(cString: node.pointee.name))
                nodes.append(
                    HTMLNode(
                        content: .element(name: name, attributes: unsafe attributes(of: node)),
                        parent: open.last ?? -1, end: nodes.count + 1, line: line))
                descends = unsafe node.pointee.children != nil
                // Nobody reads a script; its lines count.
                if descends, name == "script" || name == "style" {
                    var part = unsafe node.pointee.children
                    while let text = unsafe part {
                        if let content = unsafe text.pointee.content { line += unsafe lineEnds(content) }
                        unsafe part = text.pointee.next
                    }
                    descends = false
                }
                if descends {
                    open.append(nodes.count - 1)
                    if open.count > HTMLLimits.depth + 8 {
                        throw HTMLReadingError(.tooDeep, "elements are nested more than \(HTMLLimits.depth) deep", line: line)
                    }
                }
            case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
                let text = unsafe node.pointee.content.map { unsafe String(cString: $0) } ?? ""
                var (leading, ends, isLeading) = (0, 0, true)
                for byte in text.utf8 {
                    if byte == 0x0A { ends += 1 } else if byte != 0x20, byte != 0x09, byte != 0x0D, isLeading { (leading, isLeading) = (ends, false) }
                }
                if isLeading { leading = ends }
                nodes.append(
                    HTMLNode(content: .text(text), parent: open.last ?? -1, end: nodes.count + 1, line: line + leading))
                line += ends
            case XML_COMMENT_NODE:
                if let content = unsafe node.pointee.content { line += unsafe lineEnds(content) }
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

    /// libxml2 gives names in small letters but for what is no HTML.
    private static func small(_ name: String) -> String { name.utf8.contains { $0 >= 0x41 && $0 <= 0x5A } ? name.lowercased() : name }

    private static func lineEnds(_ text: UnsafePointer<xmlChar>) -> Int {
        var count = 0
        var next = unsafe text
        while unsafe next.pointee != 0 {
            if unsafe next.pointee == 0x0A { count += 1 }
            unsafe next += 1
        }
        return count
    }

    private static func attributes(of node: xmlNodePtr) -> [HTMLAttribute] {
        var found: [HTMLAttribute] = []
        var next = unsafe node.pointee.properties
        while let attribute = unsafe next {
            let name = small(unsafe String(cString: attribute.pointee.name))
            var value = ""
            if let only = unsafe attribute.pointee.children, unsafe only.pointee.type == XML_TEXT_NODE, unsafe only.pointee.next == nil {
                value = unsafe only.pointee.content.map { unsafe String(cString: $0) } ?? ""
            } else if let content = unsafe xmlNodeListGetString(node.pointee.doc, attribute.pointee.children, 1) {
                defer { unsafe clibxml2_free(content) }
                value = unsafe String(cString: content)
            }
            found.append(HTMLAttribute(name: name, value: value))
            unsafe next = attribute.pointee.next
        }
        return found
    }
}
