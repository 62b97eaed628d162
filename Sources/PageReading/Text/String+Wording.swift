/// Text is compared by its UTF-8 here: the standard library's own comparisons look for canonical equivalence, character by
/// character wherever a text is not ASCII, and take most of a page's time.
extension String {
    func hasPrefix(_ other: String) -> Bool {
        let (own, wanted) = (utf8.span, other.utf8.span)
        guard own.count >= wanted.count else { return false }
        for offset in 0..<wanted.count where own[offset] != wanted[offset] { return false }
        return true
    }

    func hasSuffix(_ other: String) -> Bool {
        let (own, wanted) = (utf8.span, other.utf8.span)
        let start = own.count - wanted.count
        guard start >= 0 else { return false }
        for offset in 0..<wanted.count where own[start + offset] != wanted[offset] { return false }
        return true
    }

    func contains(_ other: String) -> Bool {
        let (own, wanted) = (utf8.span, other.utf8.span)
        guard wanted.count > 0 else { return true }
        let first = wanted[0]
        var at = 0
        while at + wanted.count <= own.count {
            if own[at] == first {
                var offset = 1
                while offset < wanted.count, own[at + offset] == wanted[offset] { offset += 1 }
                if offset == wanted.count { return true }
            }
            at += 1
        }
        return false
    }

    /// Without blanks and invisible characters at both ends.
    var trimmed: String {
        let view = unicodeScalars
        // Nothing to take off: most texts are trimmed already.
        if let first = view.first, let last = view.last, !first.isBlank, !first.isInvisible, !last.isBlank, !last.isInvisible { return self }
        guard let first = view.firstIndex(where: { !$0.isBlank && !$0.isInvisible }),
            let last = view.lastIndex(where: { !$0.isBlank && !$0.isInvisible })
        else { return "" }
        return String(view[first...last])
    }

    /// Without these characters and blanks at both ends.
    func trimmed(of marks: String) -> String {
        let unwanted = marks.unicodeScalars
        let view = unicodeScalars
        guard let first = view.firstIndex(where: { !$0.isBlank && !unwanted.contains($0) }),
            let last = view.lastIndex(where: { !$0.isBlank && !unwanted.contains($0) })
        else { return "" }
        return String(view[first...last])
    }

    /// Whether a quarter of it or more is Japanese or Chinese.
    var isEastAsian: Bool {
        var (eastAsian, all) = (0, 0)
        for scalar in unicodeScalars {
            if scalar.isEastAsian { eastAsian += 1 }
            all += 1
        }
        return all > 0 && eastAsian * 4 >= all
    }

    /// Its length as a reader sees it: an East Asian character is as wide as two others.
    var width: Int { unicodeScalars.reduce(0) { $0 + ($1.isEastAsian ? 2 : 1) } }
}
