import ArgumentParser
import Catalog
import Foundation

struct MakeCatalog: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "make-catalog", abstract: "Grows a catalog to thousands of intents and writes questions about them.")

    @Argument(help: "The catalog to grow.") var base: String
    @Argument(help: "Where to write the grown one.") var output: String
    @Argument(help: "Where to write the questions.") var questions: String
    @Option(help: "How many intents it shall have.") var intents = 5000

    func run() throws {
        let city = CityCatalog(base: try CatalogFile(contentsOf: base).catalog, intents: intents, seed: 2026)
        try CatalogFile.write(city.catalog, to: output)
        try Data(city.table.utf8).write(to: URL(fileURLWithPath: questions))
    }
}
