import ArgumentParser

/// The daemon beside a bare line echo; `scripts/bench` runs it.
@main
struct ServerBenchmark: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measures the daemon beside a bare SwiftNIO line echo, by turns in the same run.",
        subcommands: [MakeCatalog.self, Measure.self])
}
