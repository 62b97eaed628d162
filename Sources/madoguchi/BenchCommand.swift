import ArgumentParser
import Foundation
import LoadGenerator
import WireProtocol
import WireTransport

struct BenchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench", abstract: "Put a running daemon under load; print requests a second, latencies, and errors by kind.",
        discussion: """
            Without --rate each connection asks on as soon as it is answered (closed loop): how much can the daemon do? With \
            --rate questions go out at fixed moments, and latencies count from these, so that what waits behind a stall \
            counts too (open loop): how long does a resident wait? What could not be sent by five seconds after the end, or \
            would have had a million others wait before it, counts as unsent. Exits 1 if a request was lost or answered by an \
            error.

            Questions are the catalog's own examples, as the daemon lists them, or those of files; the languages come by \
            turns. docs/PERFORMANCE.md tells how to read the figures.
            """)

    @Option(
        help: ArgumentHelp("The daemon: HOST:PORT or unix:PATH; \(Address.standard) if not given.", valueName: "address"),
        transform: { try Address($0) })
    var connect = Address.standard

    @Option(help: "Connections at once.") var connections = 50

    @Option(help: "Requests of one connection that may be unanswered at once (pipelining).") var depth = 1

    @Option(help: ArgumentHelp("Requests a second over all connections, in an open loop; 0.001 to 10000000.", valueName: "per-second")) var rate: Double?

    @Option(help: ArgumentHelp("How long to measure; at most a week.", valueName: "seconds")) var duration = 10.0

    @Option(help: ArgumentHelp("How long to ask before that.", valueName: "seconds")) var warmUp = 2.0

    @Option(help: ArgumentHelp("Questions, as `madoguchi eval` reads them; may be repeated.", valueName: "file.tsv"))
    var questions: [String] = []

    @Option(help: ArgumentHelp("Only questions in these languages, divided by commas.", valueName: "languages")) var languages: String?

    @Flag(help: "Ask in the form for persons instead of JSON.") var text = false

    @Option(help: "Threads of the load generator.") var threads = 1

    @Flag(help: "Print the figures as JSON.") var json = false

    func validate() throws {
        guard connections > 0, depth > 0, threads > 0 else { throw ValidationError("--connections, --depth and --threads begin at 1") }
        let longest = LoadPlan.longest
        guard duration > 0, duration <= longest, warmUp >= 0, warmUp <= longest else {
            throw ValidationError("--duration must be above 0 and --warm-up not below, both at most \(Int(longest)) seconds")
        }
        if let rate, !LoadPlan.rates.contains(rate) {
            throw ValidationError("--rate must lie between \(LoadPlan.rates.lowerBound) and \(Int(LoadPlan.rates.upperBound))")
        }
    }

    func run() async throws {
        do {
            var plan = LoadPlan(address: connect, form: text ? .text : .json)
            (plan.connections, plan.depth, plan.threads) = (connections, depth, min(threads, connections))
            (plan.duration, plan.warmUp) = (.seconds(duration), .seconds(warmUp))
            if let rate { plan.pace = .open(perSecond: rate) }
            let report = try await LoadRun(plan, asking: try await mix()).report()
            try StandardOutput.print(json ? try BenchQuestions.json(report) : report.text)
            if !report.errors.isEmpty { throw ExitCode.failure }
        } catch let error where !(error is ExitCode) {
            StandardError.print("error: \(error)")
            throw ExitCode.failure
        }
    }

    private func mix() async throws -> QuestionMix {
        let all = questions.isEmpty ? try await BenchQuestions.examples(of: connect) : try BenchQuestions.read(questions)
        guard let languages else { return try QuestionMix(all) }
        let wanted = Set(languages.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) })
        let unknown = wanted.subtracting(all.map(\.language)).sorted()
        guard unknown.isEmpty else {
            throw LoadError(
                code: .noQuestions, message: "--languages: there are no questions in \(unknown.joined(separator: ", "))",
                mend: "choose among \(Set(all.map(\.language)).sorted().joined(separator: ", "))")
        }
        return try QuestionMix(all.filter { wanted.contains($0.language) })
    }
}
