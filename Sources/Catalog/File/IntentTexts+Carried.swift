/// One language's wording as it lies among an intent's: first which language it is, then the text, packed.
struct PackedIntentText: Carried {
    static var blank: PackedIntentText { PackedIntentText() }

    var language = ResidentLanguage.en
    var bytes = FixedBytes.empty

    mutating func travel(in form: inout CompactForm) throws(CompactFormError) {
        try form.carry(&language)
        try form.carry(&bytes)
        if form.isChecking { try CompactForm.check(IntentText.self, in: bytes) }
    }
}

extension IntentTexts {
    /// In the languages' order, so that the same catalog gives the same bytes. Read, they stay packed, and are to be checked.
    mutating func travel(in form: inout CompactForm) throws(CompactFormError) {
        var bytes = form.isWriting ? written : .empty
        try form.carry(&bytes)
        if !form.isWriting { self = IntentTexts(packed: bytes) }
    }

    /// Refuses what was not written by `travel`.
    func check() throws(CompactFormError) {
        if let packed, packed.count > 0 { try CompactForm.check([PackedIntentText].self, in: packed) }
    }

    private var written: FixedBytes {
        if let packed { return packed }
        let texts = all
        let parts = ResidentLanguage.allCases.compactMap { language in
            texts[language].map { PackedIntentText(language: language, bytes: FixedBytes(copying: CompactForm.encode($0))) }
        }
        return parts.isEmpty ? .empty : FixedBytes(copying: CompactForm.encode(parts))
    }
}

/// Finds wordings in bytes that have been checked; what was not written by this program is as if it were not there.
enum IntentTextsReader {
    static func text(in language: ResidentLanguage, of bytes: FixedBytes) -> IntentText? {
        parts(of: bytes).first { $0.language == language }.flatMap(text)
    }

    static func all(of bytes: FixedBytes) -> [ResidentLanguage: IntentText] {
        Dictionary(parts(of: bytes).compactMap { part in text(part).map { (part.language, $0) } }) { first, _ in first }
    }

    private static func parts(of bytes: FixedBytes) -> [PackedIntentText] {
        bytes.count > 0 ? (try? CompactForm.decode([PackedIntentText].self, from: bytes)) ?? [] : []
    }

    private static func text(_ part: PackedIntentText) -> IntentText? { try? CompactForm.decode(IntentText.self, from: part.bytes) }
}
