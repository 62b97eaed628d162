/// A parsed page: an immutable tree in one array, in the order of the document, and how it was decoded.
package struct HTMLPage: Sendable, Equatable {
    /// The root element is at 0; there is always one.
    package let nodes: [HTMLNode]
    @usableFromInline let attributes: [HTMLAttribute]
    /// The texts and the attributes' values, one behind the other.
    package let utf8: [UInt8]
    package let encoding: EncodingDecision
    package let notices: [HTMLNotice]

    @inlinable @inline(__always) package subscript(_ node: Int) -> HTMLNode { nodes[node] }

    /// The nodes directly below one, in order.
    @inlinable package func children(of node: Int) -> HTMLChildren { HTMLChildren(nodes: nodes, position: node + 1, end: nodes[node].end) }

    /// The positions of all nodes below one, in order.
    @inlinable package func descendants(of node: Int) -> Range<Int> { node + 1..<max(node + 1, nodes[node].end) }

    /// The first element of that name in the whole page.
    package func first(_ name: HTMLName) -> Int? { nodes.firstIndex { $0.name == name } }

    // MARK: Attributes

    /// Where in `utf8` the value of an element's attribute lies; of two of one name the first counts, as in browsers.
    @inlinable package func value(of name: HTMLAttribute.Name, _ node: Int) -> Range<Int>? {
        guard !nodes[node].isText else { return nil }
        for position in nodes[node].content where attributes[position].name == name { return attributes[position].value }
        return nil
    }

    @inlinable package func has(_ name: HTMLAttribute.Name, _ node: Int) -> Bool { value(of: name, node) != nil }

    package func attribute(_ name: HTMLAttribute.Name, of node: Int) -> String? { value(of: name, node).map(string) }

    // MARK: Text

    /// All text below a node (or of it), as it stands in the document; scripts and styles left out.
    package func text(of node: Int) -> String {
        if nodes[node].isText { return string(nodes[node].content) }
        var bytes: [UInt8] = []
        var next = node + 1
        while next < nodes[node].end {
            switch nodes[next].name {
            case nil: bytes += utf8[nodes[next].content]
            case .script, .style:
                next = nodes[next].end
                continue
            default: break
            }
            next += 1
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func string(_ range: Range<Int>) -> String { String(decoding: utf8[range], as: UTF8.self) }
}
