import Answering
import Catalog
import Foundation
import Matching
import SentenceEncoder
import TextNormalizing

/// Questions a second of one core by the words alone, for catalogs of several sizes, and what the desk adds to a sentence
/// encoder's own time. All figures are CPU time of one thread in one run; ratios within it hold, the figures do not.
///
/// `swift run -c release MatchingBenchmark [ENCODER-FOLDER]`
@main
enum MatchingBenchmark {
    static func main() throws {
        print("by words:                        us/question  questions/s  of a fold  hit@1   start ms")
        for (intents, sections) in [(25, 0), (500, 0), (5000, 0), (25, 5000)] {
            let synthetic = SyntheticCatalog(intents: intents, sections: sections, seed: 2026)
            let start = Stopwatch()
            let matcher = CatalogMatcher(synthetic.catalog)
            let startTime = start.seconds
            let questions = synthetic.questions
            let hits = questions.count { matcher.match(Question(text: $0.text)).candidates.first?.intent == $0.intent }
            let time = median { for question in questions { _ = matcher.match(Question(text: question.text)) } }
            // What anyone pays who folds a text with Foundation, as an anchor in the same run.
            let fold = median {
                for question in questions {
                    _ = question.text.folding(options: [.widthInsensitive, .caseInsensitive, .diacriticInsensitive], locale: nil)
                }
            }
            let each = time / Double(questions.count)
            let columns = [
                "\(intents) intents, \(sections) sections".padding(toLength: 32, withPad: " ", startingAt: 0),
                figure(each * 1e6, 12, 1), figure(1 / each, 12, 0), figure(time / fold, 10, 1),
                figure(Double(hits) / Double(questions.count), 6, 2), figure(startTime * 1000, 10, 0),
            ]
            print(columns.joined(separator: " "))
        }
        if let folder = CommandLine.arguments.dropFirst().first { try compareEncoder(LocalEncoder(folder: folder)) }
    }

    /// The time from question to ranked intents with an encoder, against the encoder's own.
    private static func compareEncoder(_ encoder: LocalEncoder) throws {
        let synthetic = SyntheticCatalog(intents: 250, sections: 0, seed: 2026)
        let questions = Array(synthetic.questions.prefix(100))
        let forming = TextForming([:])
        var random = SplitMix64(seed: 7)
        let examples = synthetic.questions.map { question in
            let forms = forming.forms(of: question.text, in: .en)
            return EncoderTrainer.Example(
                lexical: .init(label: question.intent, features: forming.features(of: forms)),
                vector: (0..<encoder.dimension).map { _ in Float.random(in: -1...1, using: &random) })
        }
        var catalog = synthetic.catalog
        catalog.encoderModel = EncoderTrainer().train(examples, encoder: encoder.identity)
        let matcher = CatalogMatcher(catalog)
        let bare = median { for question in questions { _ = try? encoder.vector(of: question.text) } }
        let whole = median {
            // A new one each time, or the cache would answer.
            let queue = QuestionEncoder(encoder)
            for question in questions {
                var prepared = matcher.prepare(Question(text: question.text))
                prepared.question.vector = prepared.encoderText.flatMap(queue.vector)
                _ = matcher.match(prepared)
            }
        }
        let queue = QuestionEncoder(encoder)
        for question in questions { _ = queue.vector(of: question.text) }
        let cached = median { for question in questions { _ = queue.vector(of: question.text) } }
        let count = Double(questions.count)
        print("encoder alone \(figure(bare / count * 1e6, 0, 0)) us/question; with matching \(figure(whole / count * 1e6, 0, 0)) us, "
            + "ratio \(figure(whole / bare, 0, 3)); a repeated question's vector \(figure(cached / count * 1e6, 0, 2)) us")
    }

    /// The middle of five runs, each in seconds of this thread.
    private static func median(_ work: () -> Void) -> Double {
        work()
        let times = (0..<5).map { _ in
            let watch = Stopwatch()
            work()
            return watch.seconds
        }
        return times.sorted()[2]
    }

    private static func figure(_ value: Double, _ width: Int, _ digits: Int) -> String {
        let text = value.formatted(.number.precision(.fractionLength(digits)).grouping(.never).locale(Locale(identifier: "en")))
        return String(repeating: " ", count: max(0, width - text.count)) + text
    }
}
