/// The nodes directly below a node of a page, as positions, in order.
package struct HTMLChildren: Sequence, IteratorProtocol {
    let nodes: [HTMLNode]
    var position: Int
    let end: Int

    package mutating func next() -> Int? {
        guard position < end else { return nil }
        defer { position = nodes[position].end }
        return position
    }
}
