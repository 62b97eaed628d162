import ArgumentParser
import Foundation
import LoadGenerator
import WireTransport

/// Everything that docs/PERFORMANCE.md reports of the server, in one run.
struct Measure: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Measures echo and daemon by turns and prints medians and ratios.")

    @Option var daemon: String
    @Option var echo: String
    @Option var catalog: String
    @Option var questions: String
    @Option(help: "Windows for each server and load.") var rounds = 5
    @Option(help: "Seconds of each window.") var seconds = 2.0
    @Option(help: "Connections that are held, by commas.") var held = "1000,9900"
    @Flag(help: "Leave out the memory that connections take.") var skipMemory = false

    func run() async throws {
        _ = DescriptorLimit.raised()
        let servers = Servers(daemon: daemon, echo: echo, catalog: catalog)
        let mix = try QuestionMix(readQuestions())
        try await StartTimes(servers: servers, starts: 2 * rounds).run()
        try await Throughput(servers: servers, mix: mix, rounds: rounds, seconds: seconds).run()
        if !skipMemory {
            try await ConnectionMemory(servers: servers, mix: mix, counts: held.split(separator: ",").compactMap { Int($0) }).run()
        }
    }

    private func readQuestions() throws -> [QuestionMix.Question] {
        try String(contentsOfFile: questions, encoding: .utf8).split(separator: "\n").dropFirst().compactMap { line in
            let fields = line.split(separator: "\t")
            return fields.count == 3 ? .init(language: String(fields[0]), text: String(fields[2])) : nil
        }
    }
}
