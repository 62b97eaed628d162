package import Catalog
import TextNormalizing

extension GlossaryTables {
    package init(_ glossaries: some Collection<Glossary>, conversions: ConversionTable? = nil) {
        self.init(terms: TermTable(glossaries), spellings: SpellingTable(glossaries), conversions: conversions)
    }
}

extension TermTable {
    /// Shorter Nepali terms in folded spelling would be found in other languages' words.
    private static let shortestFolded = 6

    package init(_ glossaries: some Sequence<Glossary>) {
        var tree = TermTree()
        for glossary in glossaries.sorted(by: { $0.language.rawValue < $1.language.rawValue }) {
            for (name, forms) in glossary.forms.sorted(by: { $0.key < $1.key }) {
                for form in forms { tree.insert(MatchingForm(form).joinedScalars, ConceptID(name)) }
                guard glossary.language == .ne else { continue }
                for form in forms {
                    let folded = MatchingForm(NepaliSpelling.folded(form)).joinedScalars
                    if folded.count >= Self.shortestFolded { tree.insert(folded, ConceptID(name)) }
                }
            }
        }
        self = tree.table
    }
}

/// A tree of terms that grows, numbered as it grew.
private struct TermTree {
    private var edges = HashIndex()
    /// For each node those that follow it, with the characters that lead to them.
    private var following: [[(scalar: UInt32, node: Int)]] = [[]]
    private var named: [[ConceptID]] = [[]]

    mutating func insert(_ scalars: [Unicode.Scalar], _ concept: ConceptID) {
        guard !scalars.isEmpty else { return }
        var node = 0
        for scalar in scalars {
            if let next = edges.insert(UInt64(node) << 21 | UInt64(scalar.value), named.count) {
                node = next
            } else {
                following[node].append((scalar.value, named.count))
                node = named.count
                named.append([])
                following.append([])
            }
        }
        if !named[node].contains(concept) { named[node].append(concept) }
    }

    /// Numbered anew, breadth first.
    var table: TermTable {
        var order: [(scalar: UInt32, node: Int)] = [(0, 0)]
        var (next, endings): ([UInt32], [UInt32]) = ([], [])
        var concepts: [[ConceptID]] = [[]]
        var places: [[ConceptID]: UInt32] = [[]: 0]
        order.reserveCapacity(named.count)
        var place = 0
        while place < order.count {
            let node = order[place].node
            next.append(UInt32(order.count))
            order += following[node].sorted { $0.scalar < $1.scalar }
            let ending = places[named[node]] ?? UInt32(concepts.count)
            if ending == concepts.count {
                places[named[node]] = ending
                concepts.append(named[node])
            }
            endings.append(ending)
            place += 1
        }
        return TermTable(scalars: order.map(\.scalar), next: next, endings: endings, concepts: concepts)
    }
}
