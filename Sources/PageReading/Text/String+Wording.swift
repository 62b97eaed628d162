extension String {
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
