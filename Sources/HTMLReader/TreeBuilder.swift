internal import CLibXML2
import Glibc

/// Builds the nodes of a page from what libxml2's parser reports, element by element.
///
/// libxml2's own tree is never made: making, copying and freeing it took as long as the parsing. What it does with a page
/// (closing what is left open, moving what stands at the wrong place) happens before its reports.
struct TreeBuilder {
    private(set) var nodes: [HTMLNode] = []
    private(set) var attributes: [HTMLAttribute] = []
    /// The texts and the attributes' values; the text that may go on, reported in pieces, is the last.
    private(set) var utf8: [UInt8] = []
    /// The first hundred that are not common; libxml2 can complain about every tag of a page.
    private(set) var complaints: [ParserComplaint] = []
    /// The line at which elements were nested too deep; the parser was stopped there.
    private(set) var tooDeep: Int?

    private var open: [Int] = []
    private var line = 1
    /// Where in `utf8` the text that may go on begins.
    private var textStart = 0
    /// Whether the element open now is a script or a style, whose text nobody reads; its lines count.
    private var isRaw = false
    /// How many elements are open behind the root: what stands behind `</html>` is no part of the page.
    private var behind = 0

    private let elementNames = HTMLName.byName
    private let attributeNames = HTMLAttribute.Name.byName

    /// `size` in bytes of the markup to come.
    init(size: Int) {
        nodes.reserveCapacity(size / 24)
        attributes.reserveCapacity(size / 48)
        utf8.reserveCapacity(size)
    }

    mutating func finish() {
        flush()
        while let closed = open.popLast() { nodes[closed].end = nodes.count }
    }

    /// False where the parser must stop.
    mutating func start(_ name: UnsafePointer<xmlChar>, _ pairs: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, line told: Int) -> Bool {
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
        let name = elementNames[unsafe Self.packed(name)] ?? .other
        let first = attributes.count
        if let pairs = unsafe pairs { unsafe readAttributes(pairs) }
        textStart = utf8.count
        nodes.append(HTMLNode(name: name, parent: open.last ?? -1, end: nodes.count + 1, line: line, content: first..<attributes.count))
        open.append(nodes.count - 1)
        isRaw = name == .script || name == .style
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
        unsafe utf8.append(contentsOf: UnsafeBufferPointer(start: start, count: count))
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
        guard utf8.count > textStart else { return }
        var (leading, ends, isBlank) = (0, 0, true)
        for position in textStart..<utf8.count {
            let byte = utf8[position]
            if byte == 0x0A {
                ends += 1
            } else if isBlank, byte != 0x20, byte != 0x09, byte != 0x0D {
                (leading, isBlank) = (ends, false)
            }
        }
        if isBlank {
            leading = ends
            // Half of a page's texts only part its elements.
            utf8.removeSubrange((textStart + 1)...)
            utf8[textStart] = ends > 0 ? 0x0A : 0x20
        }
        nodes.append(HTMLNode(name: nil, parent: open.last ?? -1, end: nodes.count + 1, line: line + leading, content: textStart..<utf8.count))
        textStart = utf8.count
        line += ends
    }

    // MARK: Names and attributes

    private static func packed(_ name: UnsafePointer<xmlChar>) -> PackedName {
        var packed = PackedName()
        var next = unsafe name
        while unsafe next.pointee != 0 {
            packed.append(unsafe next.pointee)
            unsafe next += 1
        }
        return packed
    }

    /// Names and values in turn, ended by a name that is null.
    private mutating func readAttributes(_ pairs: UnsafeMutablePointer<UnsafePointer<xmlChar>?>) {
        var next = unsafe pairs
        while let name = unsafe next.pointee {
            if let known = attributeNames[unsafe Self.packed(name)] {
                let start = utf8.count
                if let value = unsafe next[1] { unsafe utf8.append(contentsOf: UnsafeBufferPointer(start: value, count: strlen(value))) }
                attributes.append(HTMLAttribute(name: known, value: start..<utf8.count))
            }
            unsafe next += 2
        }
    }
}
