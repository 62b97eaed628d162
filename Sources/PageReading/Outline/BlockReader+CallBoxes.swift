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
        guard mayHoldBoxes(element), callBoxes.count < Self.mostBoxes, callTries < Self.mostTries else { return }
        for node in page.descendants(of: element) { noteNumber(node, below: element) }
    }

    /// Notes the box round a text that is a number to call, or holds one.
    mutating func noteNumber(_ node: Int, below limit: Int) {
        // A banner says its number in its alternative text.
        let element = page[node]
        guard element.isText || element.name == .img, callBoxes.count < Self.mostBoxes, callTries < Self.mostTries,
            let range = element.isText ? element.content : page.value(of: .alt, node),
            Self.mayBeNumber(page.utf8[range]), isShown(node, below: limit),
            !PhoneNumberParser.find(in: FoldedLine(String(decoding: page.utf8[range], as: UTF8.self)), areaCode: nil).isEmpty
        else { return }
        callTries += 1
        if let box = page[node].name == .img ? node : box(around: node, below: limit), !callBoxes.contains(box) { callBoxes.append(box) }
    }

    /// Whether nothing between a text and the element above hides it.
    private func isShown(_ text: Int, below limit: Int) -> Bool {
        var next = page[text].parent
        while next > limit {
            guard mayHoldBoxes(next) else { return false }
            next = page[next].parent
        }
        return true
    }

    /// Walked last, as the site's own contact; none that the page's foot tells anyway.
    mutating func readCallBoxes() {
        for box in callBoxes {
            let number = PhoneNumberParser.find(in: FoldedLine(page.attribute(.alt, of: box) ?? page.text(of: box)), areaCode: nil).first?.e164
            let isTold = stream.blocks.contains { block in
                Self.mayBeNumber(block.text.utf8) && PhoneNumberParser.find(in: FoldedLine(block.text), areaCode: nil).contains { $0.e164 == number }
            }
            if isTold { continue }
            var context = Context()
            context.region = .footer
            flush(context)
            if let alt = page.attribute(.alt, of: box) { inline.append(alt, line: page[box].line, isBold: false) }
            walkChildren(of: box, context)
            flush(context)
        }
    }

    private func mayHoldBoxes(_ node: Int) -> Bool {
        switch page[node].name {
        case .script, .style, .noscript, .template, .iframe, .svg, .select, .textarea, .form, .dialog, .head, .del, .s, .strike: false
        default: !ElementRole.isHidden(node, in: page)
        }
    }

    /// Whether a text is as long as one with a number, and has its nine digits.
    static func mayBeNumber(_ text: some Collection<UInt8>) -> Bool {
        guard (9...400).contains(text.count) else { return false }
        var (digits, last) = (0, UInt8(0))
        for byte in text {
            // The last two bytes of a full-width digit.
            if byte >= 0x30 && byte <= 0x39 || last == 0xBC && byte >= 0x90 && byte <= 0x99 { digits += 1 }
            last = byte
        }
        return digits >= 9
    }

    /// The largest element round a number that is no more than a box, an entry of a list at most.
    private func box(around text: Int, below limit: Int) -> Int? {
        var box = page[text].parent
        while box > limit, page[box].name != .li {
            let parent = page[box].parent
            guard parent > limit, parent >= 0, page.text(of: parent).unicodeScalars.count(where: { !$0.isBlank }) <= Self.longestBox else { break }
            box = parent
        }
        // A number without a word beside it names nobody.
        let words = page.text(of: box).unicodeScalars.count { !$0.isBlank && $0.isAlphabetic }
        return box > limit && words >= 4 ? box : nil
    }
}
