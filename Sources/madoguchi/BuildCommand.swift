import ArgumentParser
import Catalog
import CatalogBuilder

struct BuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build", abstract: "Compile pages and intents into a catalog.",
        discussion: """
            Prints what was read, and every warning with file and line. With any error nothing is written and the \
            catalog at --output stays as it is.
            """)

    @OptionGroup var input: InputOptions

    @Option(help: "The catalog file to write or replace.")
    var output: String

    func run() throws {
        let build = CatalogBuild(knowledge: input.knowledge, intents: input.intents)
        for diagnostic in build.diagnostics { StandardError.print(diagnostic.description) }
        guard let catalog = build.catalog else {
            StandardError.print("no catalog written; \(output) is as it was")
            throw ExitCode.failure
        }
        for line in build.summary { print(line) }
        do {
            let version = try CatalogFile.write(catalog, to: output)
            print("catalog \(version) written to \(output)")
        } catch {
            StandardError.print(error.description)
            throw ExitCode.failure
        }
    }
}
