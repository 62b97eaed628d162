extension AskReply {
    /// The counter card: what the resident wants, for a clerk who reads Japanese.
    package struct Card: Sendable, Equatable {
        /// Polite Japanese, to show to the clerk; lines end with LF.
        package var japanese: String
        /// The same in the reply's language; nil where that is Japanese.
        package var own: String?
        /// One sentence to say on the phone, in kana; nil where the catalog has no reading for it.
        package var kana: String?
        /// The same in Latin letters (Hepburn).
        package var romaji: String?
        /// The whole card, ready to show: what `/card` shows.
        package var text: String

        package init(japanese: String, own: String? = nil, kana: String? = nil, romaji: String? = nil, text: String) {
            self.japanese = japanese
            self.own = own
            self.kana = kana
            self.romaji = romaji
            self.text = text
        }

        func write(to json: inout JSONWriter) {
            json.field("ja", japanese)
            json.field("own", own)
            json.field("kana", kana)
            json.field("romaji", romaji)
            json.field("text", text)
        }
    }
}
