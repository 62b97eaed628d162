/// The default alphabet of short messages (3GPP TS 23.038, 6.2.1): a message within it may be more than twice as long.
enum ShortMessageAlphabet {
    private static let basic = Set(
        ("@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà").unicodeScalars)
    /// Sent as two.
    private static let extended = Set("^{}\\[~]|€".unicodeScalars)
    /// Marks that look better than what a telephone of 1990 had; a message is not halved for their sake.
    private static let plainer: [Unicode.Scalar: String] = [
        "“": "\"", "”": "\"", "‘": "'", "’": "'", "–": "-", "—": "-", "•": "-", "…": "...", "⚠": "!", "\u{A0}": " ",
    ]

    /// Its length in septets; nil where some character is not in the alphabet.
    static func septets(_ text: String) -> Int? {
        var count = 0
        for scalar in text.unicodeScalars {
            if basic.contains(scalar) { count += 1 } else if extended.contains(scalar) { count += 2 } else { return nil }
        }
        return count
    }

    /// The text with plainer marks in each line that these bring into the alphabet: one line of Japanese halves no other.
    static func plain(linesOf text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { plain(String($0)) }.joined(separator: "\n")
    }

    /// The text with plainer marks where that brings all of it into the alphabet; else as it is.
    static func plain(_ text: String) -> String {
        guard septets(text) == nil else { return text }
        let plain = text.unicodeScalars.map { plainer[$0] ?? String($0) }.joined()
        return septets(plain) == nil ? text : plain
    }
}
