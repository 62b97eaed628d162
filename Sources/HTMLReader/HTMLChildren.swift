/// The nodes directly below a node of a page, as positions, in order.
package struct HTMLChildren: Sequence, IteratorProtocol {
    @usableFromInline let nodes: [HTMLNode]
    @usableFromInline var position: Int
    @usableFromInline let end: Int

    @usableFromInline init(nodes: [HTMLNode], position: Int, end: Int) {
        self.nodes = nodes
        self.position = position
        self.end = end
    }

    @inlinable package mutating func next() -> Int? {
        guard position < end else { return nil }
        defer { position = nodes[position].end }
        return position
    }
}
