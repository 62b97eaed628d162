import SentenceEncoder
import Testing

@testable import Unanswered

@Suite struct UnansweredClusterTests {
    static func record(_ text: String, _ language: String = "en", _ conversations: Int = 3) -> UnansweredRecord {
        UnansweredRecord(text: text, language: language, conversations: conversations, firstDay: Day(number: 1), lastDay: Day(number: 2))
    }

    /// Texts that begin with the same letter mean the same.
    struct FirstLetters: TextEncoder {
        let identity = "first letters"
        let dimension = 26

        func vector(of text: String) throws(EncoderError) -> [Float] {
            var vector = [Float](repeating: 0, count: dimension)
            vector[Int(text.utf8.first ?? 97) - 97] = 1
            return vector
        }
    }

    @Test func `near-duplicates stand together, the most asked first`() throws {
        let clusters = try UnansweredCluster.clusters(of: [
            Self.record("where is the swimming pool"), Self.record("where can i park my bicycle", "en", 9),
            Self.record("where can i park a bicycle"), Self.record("where can i park my bicyle"),
            Self.record("何時にプールが開きますか", "ja"), Self.record("プールは何時に開きますか", "ja", 4),
        ])
        #expect(
            clusters.map { $0.records.map(\.text) } == [
                ["where can i park my bicycle", "where can i park a bicycle", "where can i park my bicyle"],
                ["プールは何時に開きますか", "何時にプールが開きますか"], ["where is the swimming pool"],
            ])
        #expect(clusters.map(\.conversations) == [15, 7, 3])
    }

    @Test func `languages stand apart without an encoder and together with one`() throws {
        let records = [Self.record("a taxi", "en"), Self.record("a taxi", "es"), Self.record("un taxi", "es")]
        #expect(try UnansweredCluster.clusters(of: records).count > 1)
        let joined = try UnansweredCluster.clusters(of: records, encoder: FirstLetters())
        #expect(joined.first?.languages == ["en", "es"])
    }

    @Test func `an id stays the same beside other questions`() throws {
        let record = Self.record("where can i park my bicycle")
        let alone = try UnansweredCluster.clusters(of: [record])
        let beside = try UnansweredCluster.clusters(of: [Self.record("x"), record])
        #expect(beside.contains { $0.id == alone[0].id })
        #expect(alone[0].id.count == 6)
    }

    @Test func `a draft holds what was asked as examples and says what is missing`() throws {
        let cluster = try UnansweredCluster.clusters(of: [Self.record("a \"b\"\n\\c: #")])[0]
        let draft = IntentDraft(cluster, topic: "parking", languages: ["en", "vi"], examples: 3)
        #expect(draft.files.map(\.name) == ["intents.yaml", "en.yaml", "vi.yaml"])
        #expect(draft.files[1].text.contains(#"      - "a \"b\" \\c: #""# + "\n      # TODO example 2\n      # TODO example 3\n"))
        #expect(draft.files[2].text.contains("      # TODO example 1\n"))
        #expect(draft.files[0].text.contains("#   [en] a \"b\" \\c: #\n"))
    }
}
