import Answering
import Catalog
import Foundation
import LoadGenerator
import WireTransport

/// Where `madoguchi bench` takes its questions from.
enum BenchQuestions {
    private struct Topics: Decodable {
        struct Topic: Decodable { var intents: [Intent] }
        struct Intent: Decodable { var question: String? }
        var topics: [Topic]?
    }

    struct Unreadable: Error, CustomStringConvertible {
        var path: String
        var description: String { "\(path): the file cannot be read as UTF-8 text; give a readable TSV file" }
    }

    static func read(_ files: [String]) throws -> [QuestionMix.Question] {
        try files.flatMap { file in
            guard let data = FileManager.default.contents(atPath: file), let text = String(data: data, encoding: .utf8) else {
                throw Unreadable(path: file)
            }
            return try LabelledQuestion.read(text, path: file).map { QuestionMix.Question(language: $0.language, text: $0.question) }
        }
    }

    /// An example of each intent in each language, as the daemon itself lists them.
    static func examples(of address: Address) async throws -> [QuestionMix.Question] {
        var client = try await LineClient.connect(to: address)
        var questions: [QuestionMix.Question] = []
        for language in ResidentLanguage.allCases.map(\.rawValue) {
            try await client.send(#"{"op":"topics","lang":"\#(language)"}"#)
            let reply = try RemoteDesk.checked(try await client.receiveJSON(), from: address)
            let topics = try JSONDecoder().decode(Topics.self, from: Data(reply.utf8))
            let examples = (topics.topics ?? []).flatMap(\.intents).compactMap(\.question)
            questions += examples.map { QuestionMix.Question(language: language, text: $0) }
        }
        await client.close()
        return questions
    }

    static func json(_ report: LoadReport) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(report), as: UTF8.self)
    }
}
