import Catalog
import CatalogBuilder
import Foundation
import Testing

/// Tests/Transcripts/<lang>.txt: all that the desk says in a language, to be read from top to bottom by someone who speaks
/// it. After a change of wording: `MADOGUCHI_WRITE_TRANSCRIPTS=1 swift test --filter TranscriptTests`, then read the
/// difference.
@Suite struct TranscriptTests {
    @Test(arguments: ResidentLanguage.allCases)
    func `what the desk says is what its readers have read`(language: ResidentLanguage) throws {
        let transcript = try Transcript(in: language).text
        let path = "\(SamplePages.repository)/Tests/Transcripts/\(language.rawValue).txt"
        if ProcessInfo.processInfo.environment["MADOGUCHI_WRITE_TRANSCRIPTS"] != nil {
            try Data(transcript.utf8).write(to: URL(fileURLWithPath: path))
            return
        }
        let read = try Self.read(language)
        let (lines, known) = (transcript.split(separator: "\n"), read.split(separator: "\n"))
        let first = zip(lines, known).first { $0 != $1 }
        #expect(transcript == read, "first difference: \(first.map { "“\($0.0)” where “\($0.1)” was read" } ?? "the length")")
    }

    @Test(arguments: ResidentLanguage.allCases)
    func `no placeholder and no personal data is left in what the desk says`(language: ResidentLanguage) throws {
        for line in try Self.read(language).split(separator: "\n") where !line.hasPrefix("== ") && !line.hasPrefix("language-unknown") {
            #expect(!line.contains("{") && !line.contains("}"), "\(line)")
            #expect(!line.contains("90-1234-5678") && !line.contains("resident@mail") && !line.contains("AB12345678CD"), "\(line)")
        }
    }

    /// Apart from the Japanese that is shown to natives, the headings of the source, which are the page's, and what staff wrote.
    @Test func `easy Japanese has a reading behind each word in kanji, and no brackets within brackets`() throws {
        let catalog = try #require(SamplePages.shipped.catalog)
        let natives = Set(catalog.intents.compactMap { $0.texts[.ja]?.wish } + ["やさしい日本語で説明していただけると助かります。"])
        for line in try Self.read(.jaEasy).split(separator: "\n") {
            let text = line.trimmingCharacters(in: .whitespaces)
            guard !text.hasPrefix("== "), !text.hasPrefix("もとの ページ"), !natives.contains(text), !text.contains("［ページの ことば］"),
                !text.contains("強い地震")
            else { continue }
            var depth = 0
            var isKanji = false
            for character in text {
                // A figure may stand within a word: 第2庁舎（だいにちょうしゃ）.
                #expect(!isKanji || character == "（" || character.isNumber || Self.isKanji(character), "“\(text)” before “\(character)”")
                isKanji = Self.isKanji(character)
                if character == "（" { depth += 1 }
                if character == "）" { depth -= 1 }
                #expect(depth < 2, "\(text)")
            }
            #expect(!isKanji, "\(text)")
        }
    }

    private static func isKanji(_ character: Character) -> Bool {
        character.unicodeScalars.allSatisfy { (0x3400...0x9FFF).contains($0.value) || $0 == "々" }
    }

    private static func read(_ language: ResidentLanguage) throws -> String {
        try String(contentsOfFile: "\(SamplePages.repository)/Tests/Transcripts/\(language.rawValue).txt", encoding: .utf8)
    }
}
