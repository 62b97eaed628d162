/// An intent's wording by language. In a catalog that was read from a file it stays packed, and a language is unpacked when it
/// is asked for: of thousands of intents few are ever shown.
package struct IntentTexts: Sendable {
    private enum Stored: Sendable {
        case open([ResidentLanguage: IntentText])
        /// For each language its code, and the text behind its length. Checked when the catalog was read.
        case packed(FixedBytes)
    }

    private var stored: Stored

    package init(_ texts: [ResidentLanguage: IntentText] = [:]) { stored = .open(texts) }

    /// - Parameter packed: checked.
    init(packed: FixedBytes) { stored = .packed(packed) }

    /// The bytes, where they are packed.
    var packed: FixedBytes? { if case .packed(let bytes) = stored { bytes } else { nil } }

    package var isEmpty: Bool {
        switch stored {
        case .open(let texts): texts.isEmpty
        case .packed(let bytes): bytes.count == 0
        }
    }

    package subscript(language: ResidentLanguage) -> IntentText? {
        get {
            switch stored {
            case .open(let texts): texts[language]
            case .packed(let bytes): IntentTextsReader.text(in: language, of: bytes)
            }
        }
        set {
            var texts = all
            texts[language] = newValue
            stored = .open(texts)
        }
    }

    /// All of them, unpacked.
    package var all: [ResidentLanguage: IntentText] {
        switch stored {
        case .open(let texts): texts
        case .packed(let bytes): IntentTextsReader.all(of: bytes)
        }
    }
}

extension IntentTexts: Equatable {
    package static func == (left: IntentTexts, right: IntentTexts) -> Bool { left.all == right.all }
}

extension IntentTexts: ExpressibleByDictionaryLiteral {
    package init(dictionaryLiteral elements: (ResidentLanguage, IntentText)...) {
        self.init(Dictionary(elements) { first, _ in first })
    }
}

extension IntentTexts: Codable {
    package init(from decoder: any Decoder) throws { self.init(try [ResidentLanguage: IntentText](from: decoder)) }

    package func encode(to encoder: any Encoder) throws { try all.encode(to: encoder) }
}
