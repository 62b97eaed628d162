import ArgumentParser
import Catalog
import CatalogBuilder

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Lint intents and knowledge, and print the coverage table.",
        discussion: """
            Finds bindings that match no section, languages without phrases, terms without a translation, and facts \
            typed into a template. Exits with 1 if there is any of these.
            """)

    @OptionGroup var input: InputOptions

    func run() throws {
        let build = CatalogBuild(
            knowledge: input.knowledge, intents: input.intents, parsing: Start.child(), training: .none, today: Start.today)
        let coverage = CoverageTable(build.library)
        let found = build.diagnostics + coverage.gaps + GlossaryGaps.faults(in: build.library, intents: input.intents)
        for diagnostic in found { StandardError.print(diagnostic.description) }
        try StandardOutput.print(coverage.text)
        let faults = found.filter { $0.severity == .error }.count + build.unbound.count
        try StandardOutput.print("\(faults) fault\(faults == 1 ? "" : "s")")
        if faults > 0 { throw ExitCode.failure }
    }
}
