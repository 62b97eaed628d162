/// The titles of a reply's choices, short enough for buttons and each different from the others.
struct ButtonLabels {
    /// In the order of the titles; nil where not even a beginning of one fits.
    let labels: [String?]

    /// - Parameter budget: the longest label, in UTF-16 units.
    init(_ titles: [String], budget: Int) {
        let beginnings = titles.map { Self.beginning(of: $0[...], budget) }
        guard Self.collide(beginnings, titles) else {
            labels = beginnings
            return
        }
        // What tells them apart stands further behind.
        let tails = titles.indices.map { place in
            let alike = titles.indices.filter { beginnings[$0] == beginnings[place] && titles[$0] != titles[place] }
            return alike.isEmpty ? beginnings[place] : Self.tail(of: titles[place], beside: alike.map { titles[$0] }, budget)
        }
        guard Self.collide(tails, titles) else {
            labels = tails
            return
        }
        labels = titles.enumerated().map { place, title in
            let number = "\(place + 1). "
            return Self.beginning(of: title[...], budget - number.utf16.count).map { number + $0 }
        }
    }

    /// Whether two titles have the same label. The same title twice is the same choice.
    private static func collide(_ labels: [String?], _ titles: [String]) -> Bool {
        var titleOf: [String: String] = [:]
        for (label, title) in zip(labels, titles) {
            guard let label else { continue }
            if let other = titleOf.updateValue(title, forKey: label), other != title { return true }
        }
        return false
    }

    /// The title, or as much of its beginning as fits before "…".
    private static func beginning(of title: Substring, _ budget: Int) -> String? {
        if title.utf16.count <= budget { return String(title) }
        return TextCutter(longest: budget) { $0.utf16.count < budget }.head(of: title).map { TextCutter.trimmed($0) + "…" }
    }

    /// "…" and the title from where it differs from the others; from words before, where all of it fits then.
    private static func tail(of title: String, beside others: [String], _ budget: Int) -> String? {
        let shared = others.map { zip(title, $0).prefix { $0 == $1 }.count }.max() ?? 0
        let starts = TextCutter.starts(in: title[...title.index(title.startIndex, offsetBy: min(shared, title.count - 1))])
        let words = starts.filter { title[title.index(before: $0)].isWhitespace }
        for starts in [words, starts] {
            if let start = starts.first(where: { title[$0...].utf16.count < budget }) { return "…\(title[start...])" }
            if let start = starts.last, let label = beginning(of: title[start...], budget - 1) { return "…\(label)" }
        }
        return nil
    }
}
