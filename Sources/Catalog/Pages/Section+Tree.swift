extension [Section] {
    /// Each section with all those nested in it.
    package var subtrees: [Set<Int>] {
        var subtrees = indices.map { Set([$0]) }
        for index in indices.reversed() {
            if let parent = self[index].parent { subtrees[parent].formUnion(subtrees[index]) }
        }
        return subtrees
    }

    /// The outermost section above one, or itself.
    package func root(of section: Int) -> Int {
        var root = section
        while let parent = self[root].parent { root = parent }
        return root
    }
}
