extension String {
    /// Without blanks and invisible characters at both ends.
    var trimmed: String {
        let view = unicodeScalars
        guard let first = view.firstIndex(where: { !$0.isBlank && !$0.isInvisible }),
            let last = view.lastIndex(where: { !$0.isBlank && !$0.isInvisible })
        else { return "" }
        return String(view[first...last])
    }

    /// Without these characters and blanks at both ends.
    func trimmed(of marks: String) -> String {
        let unwanted = Set(marks.unicodeScalars)
        let view = unicodeScalars
        guard let first = view.firstIndex(where: { !$0.isBlank && !unwanted.contains($0) }),
            let last = view.lastIndex(where: { !$0.isBlank && !unwanted.contains($0) })
        else { return "" }
        return String(view[first...last])
    }

    /// Whether a quarter of it or more is Japanese or Chinese.
    var isEastAsian: Bool {
        let view = unicodeScalars
        return !view.isEmpty && view.count(where: \.isEastAsian) * 4 >= view.count
    }

    /// Its length as a reader sees it: an East Asian character is as wide as two others.
    var width: Int { unicodeScalars.reduce(0) { $0 + ($1.isEastAsian ? 2 : 1) } }
}
