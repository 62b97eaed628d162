import Catalog
import HTMLReader

/// The city's call centre often stands in the head of every page, or in a row of links, and nowhere else.
extension BlockReader {
    /// Text of a box in scalars; what is longer is no box with a name, a number and its hours.
    private static let longestBox = 120
    private static let mostBoxes = 8
    /// How many numbers of a page are looked at.
    private static let mostTries = 32

    /// Notes the boxes with a number below an element that is left out.
    mutating func noteNumbers(in element: Int) {
        guard Self.mayHoldBoxes(page[element]), callBoxes.count < Self.mostBoxes, callTries < Self.mostTries else { return }
        for node in page.descendants(of: element) {
            guard case .text(let text) = page.nodes[node].content, Self.mayBeNumber(text), isShown(node, below: element),
                !PhoneNumberParser.find(in: FoldedLine(text), areaCode: nil).isEmpty
            else { continue }
            callTries += 1
            guard callTries <= Self.mostTries, callBoxes.count < Self.mostBoxes else { return }
            if let box = box(around: node, below: element), !callBoxes.contains(box) { callBoxes.append(box) }
        }
    }

    /// Whether nothing between a text and the element above hides it.
    private func isShown(_ text: Int, below limit: Int) -> Bool {
        var next = page[text].parent
        while next > limit {
            guard Self.mayHoldBoxes(page[next]) else { return false }
            next = page[next].parent
        }
        return true
    }

    /// Walked last, as the site's own contact; none that the page's foot tells anyway.
    mutating func readCallBoxes() {
        for box in callBoxes {
            let number = PhoneNumberParser.find(in: FoldedLine(page.text(of: box)), areaCode: nil).first?.e164
            let isTold = stream.blocks.contains { block in
                Self.mayBeNumber(block.text) && PhoneNumberParser.find(in: FoldedLine(block.text), areaCode: nil).contains { $0.e164 == number }
            }
            if isTold { continue }
            var context = Context()
            context.region = .footer
            flush(context)
            walkChildren(of: box, context)
            flush(context)
        }
    }

    private static func mayHoldBoxes(_ node: HTMLNode) -> Bool {
        !["script", "style", "noscript", "template", "iframe", "svg", "select", "textarea", "form", "dialog", "head"].contains(node.name) && !ElementRole.isHidden(node)
    }

    private static func mayBeNumber(_ text: String) -> Bool {
        guard (9...400).contains(text.utf8.count) else { return false }
        return text.unicodeScalars.reduce(0) { $0 + ($1.isASCIIDigit || (0xFF10...0xFF19).contains($1.value) ? 1 : 0) } >= 9
    }

    /// The largest element round a number that is no more than a box, an entry of a list at most.
    private func box(around text: Int, below limit: Int) -> Int? {
        var box = page[text].parent
        while box > limit, page[box].name != "li" {
            let parent = page[box].parent
            guard parent > limit, parent >= 0, page.text(of: parent).unicodeScalars.count(where: { !$0.isBlank }) <= Self.longestBox else { break }
            box = parent
        }
        // A number without a word beside it names nobody.
        let words = page.text(of: box).unicodeScalars.count { !$0.isBlank && $0.properties.isAlphabetic }
        return box > limit && words >= 4 ? box : nil
    }
}
