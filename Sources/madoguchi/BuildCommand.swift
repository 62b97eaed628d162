import ArgumentParser
import Catalog
import CatalogBuilder
import EncoderSource

struct BuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build", abstract: "Compile pages and intents into a catalog.",
        discussion: """
            Prints what was read, and every warning with file and line. With any error nothing is written and the \
            catalog at --output stays as it is; what lies there and is no catalog is never replaced.
            """)

    @OptionGroup var input: InputOptions

    @Option(help: "The catalog file to write or replace.")
    var output: String

    @Option(
        help: """
            The sentence encoder: its folder, a server of the OpenAI embeddings shape (http://HOST:PORT/v1#MODEL or \
            http+unix:PATH#MODEL), or none; by default encoder/ beside the output, where there is one.
            """)
    var encoder: String?

    func run() throws {
        // To learn takes minutes: what would keep the catalog from being written is told before.
        if let obstacle = CatalogFile.obstacle(to: output) {
            StandardError.print("\(obstacle)")
            throw ExitCode.failure
        }
        let build = CatalogBuild(
            knowledge: input.knowledge, intents: input.intents, vectors: try vectors(), parsing: Start.child(), today: Start.today)
        for diagnostic in build.diagnostics { StandardError.print(diagnostic.description) }
        guard let catalog = build.catalog else {
            StandardError.print("no catalog written; \(output) is as it was")
            throw ExitCode.failure
        }
        let version: String
        do {
            version = try CatalogFile.write(catalog, to: output)
        } catch {
            StandardError.print(error.description)
            throw ExitCode.failure
        }
        for line in build.summary { try StandardOutput.print(line) }
        try StandardOutput.print(catalog.encoderModel.map { "encoder \($0.encoder)" } ?? "no encoder: questions are matched by their words")
        try StandardOutput.print("catalog \(version) written to \(output)")
    }

    /// The encoder to train with, if there is one.
    private func vectors() throws -> EncodedPhrases? {
        do {
            let source = try EncoderSource(encoder, besideCatalog: output)
            guard let encoder = try source.openForBuilding() else { return nil }
            let cache = if case .folder(let folder, _) = source { "\(folder)/vectors.cache" } else { "\(output).vectors" }
            return EncodedPhrases(encoder, place: source.place, cache: cache)
        } catch {
            StandardError.print("error: \(error)")
            throw ExitCode.failure
        }
    }
}
