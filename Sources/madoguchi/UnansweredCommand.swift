import ArgumentParser
import Catalog
import CatalogBuilder
import EncoderSource
import Foundation
import SentenceEncoder
import Unanswered
import WireProtocol

struct UnansweredCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unanswered", abstract: "List what residents asked and got no answer to, and draft an intent from it.",
        discussion: """
            Reads the file that the daemon's setting `unanswered` names. What is in it was asked, without personal data, by \
            several different conversations. Near-duplicates stand together, with an encoder those of all languages.
            """)

    @Argument(help: "The file.") var file = "/var/lib/madoguchi-unanswered/questions.sqlite"

    @Option(
        help: """
            A sentence encoder to compare with: its folder, or a server (http://HOST:PORT/v1#MODEL or \
            http+unix:PATH#MODEL). Without it questions are compared by their words.
            """)
    var encoder: String?

    @Flag(help: "Print the list as JSON.") var json = false

    @Option(help: ArgumentHelp("Draft a topic from this cluster of the list.", valueName: "cluster")) var draft: String?

    @Option(help: ArgumentHelp("The draft's topic; draft-CLUSTER if not given.", valueName: "name")) var topic: String?

    @Option(help: ArgumentHelp("Write the draft into a new folder here, as Intents/ holds them; printed otherwise.", valueName: "folder"))
    var into: String?

    @Option(help: ArgumentHelp("Delete this cluster from the file: it is answered now, or none of ours.", valueName: "cluster"))
    var forget: String?

    func validate() throws {
        if draft != nil, forget != nil { throw ValidationError("give --draft or --forget, not both") }
        if draft == nil, topic != nil || into != nil { throw ValidationError("--topic and --into go with --draft CLUSTER") }
        if let topic, topic.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) == nil {
            throw ValidationError("--topic \(topic): write small letters, digits and hyphens, like parking-permit")
        }
    }

    func run() throws {
        do {
            let clusters = try clusters()
            if let draft { return try write(IntentDraft(try find(draft, in: clusters), topic: topic ?? "draft-\(draft)")) }
            if let forget { return try UnansweredStore(writing: file).forget(try find(forget, in: clusters).records) }
            try StandardOutput.print(json ? try Self.json(clusters) : text(clusters))
        } catch let error as UnansweredError {
            StandardError.print(error.description)
            throw ExitCode.failure
        } catch let error as EncoderError {
            StandardError.print("error: \(error)")
            throw ExitCode.failure
        }
    }

    private func clusters() throws -> [UnansweredCluster] {
        let records = try UnansweredStore(reading: file).records()
        let source = try EncoderSource(encoder ?? "none", besideCatalog: file)
        return try UnansweredCluster.clusters(of: records, encoder: try source.openForBuilding())
    }

    /// The cluster that holds the question of this id, foremost or not.
    private func find(_ id: String, in clusters: [UnansweredCluster]) throws -> UnansweredCluster {
        let found = clusters.first { $0.records.contains { UnansweredCluster.id(of: $0) == id } }
        guard let found else {
            StandardError.print("\(file): error: there is no cluster \(id); `madoguchi unanswered \(file)` lists them")
            throw ExitCode.failure
        }
        return found
    }

    private func write(_ draft: IntentDraft) throws {
        guard let into else {
            return try StandardOutput.print(draft.files.map { "# \(draft.topic)/\($0.name)\n\($0.text)" }.joined(separator: "\n"))
        }
        let folder = "\(into)/\(draft.topic)"
        guard !FileManager.default.fileExists(atPath: folder) else {
            StandardError.print("\(folder): error: it is there already; give another --topic")
            throw ExitCode.failure
        }
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            for file in draft.files { try Data(file.text.utf8).write(to: URL(filePath: "\(folder)/\(file.name)")) }
        } catch {
            // Foundation's own words name its domains and codes.
            StandardError.print("\(folder): error: the draft cannot be written there; give --into a folder that this user may write to")
            throw ExitCode.failure
        }
        try StandardOutput.print("wrote \(folder): replace its TODO lines, then run madoguchi check")
    }

    private struct Shown: Encodable {
        struct Question: Encodable { var lang, text: String; var conversations: Int; var first, last: String }
        var cluster: String
        var conversations: Int
        var questions: [Question]
    }

    private static func json(_ clusters: [UnansweredCluster]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let shown = clusters.map { cluster in
            Shown(
                cluster: cluster.id, conversations: cluster.conversations,
                questions: cluster.records.map { record in
                    .init(
                        lang: record.language, text: TerminalSafety.clean(record.text), conversations: record.conversations,
                        first: record.firstDay.description, last: record.lastDay.description)
                })
        }
        return String(decoding: try encoder.encode(shown), as: UTF8.self)
    }

    private func text(_ clusters: [UnansweredCluster]) -> String {
        guard !clusters.isEmpty else { return "nothing was asked by enough conversations" }
        return clusters.map { cluster in
            let questions = cluster.records.map { "  [\($0.language)] \(TerminalSafety.clean($0.text)) (\($0.conversations))" }
            let head = "\(cluster.id)  \(cluster.conversations) conversations, last \(cluster.lastDay?.description ?? "")"
            return ([head] + questions).joined(separator: "\n")
        }.joined(separator: "\n\n")
    }
}

extension IntentDraft {
    fileprivate init(_ cluster: UnansweredCluster, topic: String) {
        self.init(
            cluster, topic: topic, languages: ResidentLanguage.allCases.map(\.rawValue), examples: CoverageTable.leastExamples)
    }
}
