/// A parsed page: an immutable tree in one array, in the order of the document, and how it was decoded.
package struct HTMLPage: Sendable, Equatable {
    /// The root element is at 0; there is always one.
    package let nodes: [HTMLNode]
    package let encoding: EncodingDecision
    package let notices: [HTMLNotice]

    package init(nodes: [HTMLNode], encoding: EncodingDecision, notices: [HTMLNotice]) {
        self.nodes = nodes
        self.encoding = encoding
        self.notices = notices
    }

    @inlinable @inline(__always) package subscript(_ node: Int) -> HTMLNode { nodes[node] }

    /// The nodes directly below one, in order.
    package func children(of node: Int) -> HTMLChildren { HTMLChildren(nodes: nodes, position: node + 1, end: nodes[node].end) }

    /// The positions of all nodes below one, in order.
    package func descendants(of node: Int) -> Range<Int> { node + 1..<max(node + 1, nodes[node].end) }

    /// The first element of that name in the whole page.
    package func first(named name: String) -> Int? { nodes.firstIndex { $0.name == name } }

    /// All text below a node (or of it), as it stands in the document; scripts and styles left out.
    package func text(of node: Int) -> String {
        if let text = nodes[node].text { return text }
        var result = ""
        var next = node + 1
        while next < nodes[node].end {
            switch nodes[next].content {
            case .text(let text): result += text
            case .element(let name, _) where name == "script" || name == "style":
                next = nodes[next].end
                continue
            case .element: break
            }
            next += 1
        }
        return result
    }
}
