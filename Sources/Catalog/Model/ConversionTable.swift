/// Kana as natives write them, worked out beforehand: what the dictionary says of all that a catalog's phrases hold. Of what
/// learners ask, that is most, and to ask the dictionary takes twenty times as long as all else in a question.
package struct ConversionTable: Codable, Sendable, Equatable {
    /// The hashes of the kana.
    package var sounds: SortedHashes
    /// For each of these where its text ends.
    package var ends: FixedNumbers<UInt32>
    /// The texts in UTF-8, one behind the other.
    package var texts: FixedNumbers<UInt8>

    /// - Parameter conversions: by ascending hashes.
    package init(_ conversions: [(sound: UInt64, text: String)]) {
        sounds = SortedHashes(conversions.map(\.sound))
        ends = FixedNumbers(endsOf: conversions.map(\.text.utf8.count))
        texts = FixedNumbers(conversions.flatMap { Array($0.text.utf8) })
    }

    package func text(of sound: UInt64) -> String? {
        guard let place = sounds[sound] else { return nil }
        return String(decoding: ends.range(of: place).map { texts[$0] }, as: UTF8.self)
    }

    var isConsistent: Bool { sounds.isConsistent && sounds.count == ends.count && ends.areEnds(of: texts.count) }
}
