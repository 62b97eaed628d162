internal import CLibXML2

/// Builds the nodes of a page from what libxml2's parser reports, element by element.
///
/// libxml2's own tree is never made: making, copying and freeing it took as long as the parsing. What it does with a page
/// (closing what is left open, moving what stands at the wrong place) happens before its reports.
struct TreeBuilder {
    private(set) var nodes: [HTMLNode] = []
    /// The first hundred; libxml2 can complain about every tag of a page.
    private(set) var complaints: [ParserComplaint] = []
    /// The line at which elements were nested too deep; the parser was stopped there.
    private(set) var tooDeep: Int?

    private var open: [Int] = []
    private var line = 1
    /// The bytes of a text that may go on; reported in pieces.
    private var text: [UInt8] = []
    /// Whether the element open now is a script or a style, whose text nobody reads; its lines count.
    private var isRaw = false
    /// How many elements are open behind the root: what stands behind `</html>` is no part of the page.
    private var behind = 0

    init() {
        nodes.reserveCapacity(2048)
        text.reserveCapacity(4096)
    }

    mutating func finish() {
        flush()
        while let closed = open.popLast() { nodes[closed].end = nodes.count }
    }

    /// False where the parser must stop.
    mutating func start(_ name: UnsafePointer<xmlChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, line told: Int) -> Bool {
        flush()
        if behind > 0 || open.isEmpty && !nodes.isEmpty {
            behind += 1
            return true
        }
        if open.count > HTMLLimits.depth {
            tooDeep = told
            return false
        }
        if told > line { line = told }
        let name = Self.small(unsafe String(cString: name))
        let found = unsafe attributes.map { unsafe Self.read($0) } ?? []
        nodes.append(HTMLNode(content: .element(name: name, attributes: found), parent: open.last ?? -1, end: nodes.count + 1, line: line))
        open.append(nodes.count - 1)
        isRaw = name == "script" || name == "style"
        return true
    }

    mutating func end() {
        flush()
        if behind > 0 {
            behind -= 1
            return
        }
        isRaw = false
        if let closed = open.popLast() { nodes[closed].end = nodes.count }
    }

    mutating func characters(_ start: UnsafePointer<xmlChar>, _ count: Int) {
        guard behind == 0, !open.isEmpty else { return }
        if isRaw {
            for offset in 0..<count where unsafe start[offset] == 0x0A { line += 1 }
            return
        }
        unsafe text.append(contentsOf: UnsafeBufferPointer(start: start, count: count))
    }

    /// A comment parts the text round it, as in libxml2's tree.
    mutating func comment(_ content: UnsafePointer<xmlChar>?) {
        flush()
        guard behind == 0, !open.isEmpty, var next = unsafe content else { return }
        while unsafe next.pointee != 0 {
            if unsafe next.pointee == 0x0A { line += 1 }
            unsafe next += 1
        }
    }

    var isListening: Bool { complaints.count < 100 }

    mutating func complain(_ complaint: ParserComplaint) { complaints.append(complaint) }

    /// Ends the text that was reported so far.
    mutating func flush() {
        guard !text.isEmpty else { return }
        var (leading, ends, isBlank) = (0, 0, true)
        for byte in text {
            if byte == 0x0A {
                ends += 1
            } else if isBlank, byte != 0x20, byte != 0x09, byte != 0x0D {
                (leading, isBlank) = (ends, false)
            }
        }
        if isBlank { leading = ends }
        // Half of a page's texts only part its elements.
        let read = isBlank ? (ends > 0 ? "\n" : " ") : String(decoding: text, as: UTF8.self)
        nodes.append(HTMLNode(content: .text(read), parent: open.last ?? -1, end: nodes.count + 1, line: line + leading))
        line += ends
        text.removeAll(keepingCapacity: true)
    }

    // MARK: Names and attributes

    /// libxml2 gives names in small letters but for what is no HTML.
    private static func small(_ name: String) -> String { name.utf8.contains { $0 >= 0x41 && $0 <= 0x5A } ? name.lowercased() : name }

    /// Names and values in turn, ended by a name that is null.
    private static func read(_ pairs: UnsafeMutablePointer<UnsafePointer<xmlChar>?>) -> [HTMLAttribute] {
        var found: [HTMLAttribute] = []
        var next = unsafe pairs
        while let name = unsafe next.pointee {
            if let known = unsafe known(name) {
                found.append(HTMLAttribute(name: known, value: unsafe next[1].map { unsafe String(cString: $0) } ?? ""))
            }
            unsafe next += 2
        }
        return found
    }

    /// The name, where anybody asks for such an attribute; the others (events, sizes, colours) are left out of the tree.
    private static func known(_ name: UnsafePointer<xmlChar>) -> String? {
        let first = Int(unsafe name.pointee)
        guard first < 128 else { return nil }
        candidates: for candidate in attributes[first] {
            var offset = 0
            for byte in candidate.utf8 {
                guard unsafe name[offset] == byte else { continue candidates }
                offset += 1
            }
            if unsafe name[offset] == 0 { return candidate }
        }
        return nil
    }

    private static let attributes: [[String]] = {
        var table: [[String]] = Array(repeating: [], count: 128)
        for name in [
            "alt", "class", "colspan", "content", "data-cfemail", "hidden", "href", "id", "lang", "property", "rel", "reversed", "role", "rowspan", "start", "style",
            "value", "xml:lang",
        ] {
            if let first = name.utf8.first { table[Int(first)].append(name) }
        }
        return table
    }()
}
