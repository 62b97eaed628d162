import Answering
import ArgumentParser
import Catalog
import CatalogBuilder
import Foundation
import SentenceEncoder

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

    @Option(help: "The sentence encoder's folder, or none; by default encoder/ beside the output, where there is one.")
    var encoder: String?

    func run() throws {
        let build = CatalogBuild(
            knowledge: input.knowledge, intents: input.intents, vectors: try vectors(), parsing: Start.child())
        for diagnostic in build.diagnostics { StandardError.print(diagnostic.description) }
        guard let catalog = build.catalog else {
            StandardError.print("no catalog written; \(output) is as it was")
            throw ExitCode.failure
        }
        for line in build.summary { print(line) }
        print(catalog.encoderModel.map { "encoder \($0.encoder)" } ?? "no encoder: questions are matched by their words")
        do {
            let version = try CatalogFile.write(catalog, to: output)
            print("catalog \(version) written to \(output)")
        } catch {
            StandardError.print(error.description)
            throw ExitCode.failure
        }
    }

    /// The encoder to train with, if there is one.
    private func vectors() throws -> EncodedPhrases? {
        let folder = encoder ?? QuestionEncoder.standardFolder(besideCatalog: output)
        guard folder != "none", encoder != nil || FileManager.default.fileExists(atPath: folder) else { return nil }
        do {
            return EncodedPhrases(try LocalEncoder(folder: folder), place: folder)
        } catch {
            StandardError.print("\(folder): error: \(error)")
            throw ExitCode.failure
        }
    }
}
