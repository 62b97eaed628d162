import TextNormalizing

/// Where words of a text in matching form begin and end.
enum WordBorder {
    /// Whether the range cuts no word; what is written without blanks may be cut anywhere, and where one writing passes into another.
    static func isWhole(_ range: Range<String.Index>, of text: some StringProtocol) -> Bool {
        func isSplit(_ before: Character?, _ after: Character?) -> Bool {
            guard let before = before?.unicodeScalars.last, let after = after?.unicodeScalars.first else { return true }
            return before == " " || after == " " || Script(before).isJoined || Script(after).isJoined
        }
        let before = range.lowerBound > text.startIndex ? text[text.index(before: range.lowerBound)] : nil
        let after = range.upperBound < text.endIndex ? text[range.upperBound] : nil
        return isSplit(before, text[range].first) && isSplit(text[range].last, after)
    }

    /// Where a form ends that stands at a place of a text and cuts no word; nil where it does not stand there.
    static func end(of form: String, at start: String.Index, in text: String) -> String.Index? {
        guard text[start...].hasPrefix(form) else { return nil }
        let end = text.index(start, offsetBy: form.count)
        return isWhole(start..<end, of: text) ? end : nil
    }
}
