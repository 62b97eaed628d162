import Answering
import ArgumentParser
import Catalog
import Foundation

struct EvalCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "eval", abstract: "Ask labelled questions; print accuracy, rejection, language, calibration and each miss.",
        discussion: """
            FILE is tab-separated under a header with the columns lang, label and question; a column after holds the \
            intent or the question that came before, if any. A label is an intent's id, several divided by | where each \
            would be right, or oos-near or oos-far for what the pages do not answer.
            """)

    @Argument(help: "The labelled questions; several files count as one.") var files: [String]

    @OptionGroup var options: CatalogOptions

    @Flag(help: "Print the figures as JSON.") var json = false

    @Option(help: "An earlier run's JSON: print what is better and what is worse of what both asked.") var compare: String?

    func run() throws {
        do {
            let questions = try files.flatMap(read)
            let evaluation = Evaluation(questions, by: try options.desk())
            if let compare {
                guard let data = FileManager.default.contents(atPath: compare),
                    let earlier = try? JSONDecoder().decode(Evaluation.self, from: data)
                else {
                    StandardError.print("\(compare): error: this is no earlier run; give a file that --json of this version printed")
                    throw ExitCode.failure
                }
                return try StandardOutput.print(evaluation.comparison(with: earlier))
            }
            guard json else { return try StandardOutput.print(evaluation.text) }
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
            try StandardOutput.print(String(decoding: try encoder.encode(evaluation), as: UTF8.self))
        } catch let error as LabelledQuestionsError {
            StandardError.print(error.description)
            throw ExitCode.failure
        }
    }

    /// Of several files, ids are told apart by the file's name.
    private func read(_ file: String) throws -> [LabelledQuestion] {
        guard let data = FileManager.default.contents(atPath: file), let text = String(data: data, encoding: .utf8) else {
            StandardError.print("\(file): error: the file cannot be read as UTF-8 text; give a readable TSV file")
            throw ExitCode.failure
        }
        return try LabelledQuestion.read(text, path: file).map { question in
            var question = question
            if files.count > 1 { question.id = "\(file):\(question.id)" }
            return question
        }
    }
}
