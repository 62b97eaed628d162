import Answering
import Catalog
import Foundation
import WireProtocol

/// What an answer costs beside understanding its question, by the words alone: all figures are CPU time of one thread in one run;
/// ratios within it hold, the figures do not.
///
/// `swift run -c release AnsweringBenchmark CATALOG`
@main
enum AnsweringBenchmark {
    static func main() throws {
        guard let path = CommandLine.arguments.dropFirst().first else {
            print("usage: AnsweringBenchmark CATALOG")
            exit(64)
        }
        let file = try CatalogFile(contentsOf: path)
        let noon = try Date("2026-11-24T12:00:00+09:00", strategy: .iso8601)
        let desk = CatalogDesk(file, now: { noon })
        // The first example of each intent in each language, with a word more, or it would be known word for word.
        let questions = ResidentLanguage.allCases.flatMap { language in
            file.catalog.intents.compactMap { $0.texts[language]?.examples.first }.map { AskRequest(question: "ok, \($0)", lang: language.rawValue) }
        }
        print("\(questions.count) questions in \(ResidentLanguage.allCases.count) languages; microseconds of CPU for each, middle of seven rounds")
        let matching = median(questions) { _ = desk.read($0) }
        let warm = median(questions) { _ = desk.reply(to: $0) }
        let replies = questions.map { desk.reply(to: $0) }
        let json = median(replies) { _ = Reply.ask($0).jsonLine() }
        let text = median(replies) { _ = Reply.ask($0).textLines() }
        // A new day at each question: nothing kept serves.
        let clock = Clock(noon)
        let moving = CatalogDesk(file, now: { clock.tick() })
        let cold = median(questions) { _ = moving.reply(to: $0) }
        row("matching", matching, matching)
        row("rendering, made anew", cold - matching, matching)
        row("rendering, kept", warm - matching, matching)
        row("bytes as JSON", json, matching)
        row("bytes as text", text, matching)
        let bytes = replies.map { Reply.ask($0).jsonLine().count }
        print("a reply is \(bytes.reduce(0, +) / max(bytes.count, 1)) bytes of JSON on average")
    }

    private static func row(_ name: String, _ seconds: Double, _ matching: Double) {
        let style = FloatingPointFormatStyle<Double>.number.precision(.fractionLength(1)).locale(Locale(identifier: "en"))
        let name = name.padding(toLength: 34, withPad: " ", startingAt: 0)
        print("\(name) \((seconds * 1e6).formatted(style)) us  (\((seconds / matching).formatted(style.precision(.fractionLength(2)))) of matching)")
    }

    private static func median<Value>(_ values: [Value], _ work: (Value) -> Void) -> Double {
        values.forEach(work)
        let times = (0..<7).map { _ in
            let watch = Stopwatch()
            values.forEach(work)
            return watch.seconds / Double(values.count)
        }
        return times.sorted()[3]
    }
}
