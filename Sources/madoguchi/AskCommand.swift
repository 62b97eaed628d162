import Answering
import ArgumentParser
import Catalog
import Foundation
import WireProtocol
import WireTransport

struct AskCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ask", abstract: "Ask one question, of a catalog file or of a running daemon.")

    @Argument(help: "The question, in any resident language.") var question: String

    @Option(help: "The language to answer in, a BCP 47 tag; detected otherwise.") var lang: String?

    @OptionGroup var options: CatalogOptions

    @OptionGroup var daemon: DaemonOption

    @Flag(help: "Print the reply as JSON.") var json = false

    @Flag(
        help: """
            Show why it matched: words matched, missing and conflicting, what the words and the encoder each think, the \
            bands, the decision (with a catalog file only); with --json on standard error.
            """) var explain = false

    func validate() throws {
        if daemon.connect != nil, explain { throw ValidationError("--explain needs a catalog file; leave out --connect or --explain") }
        try daemon.refuse(beside: options)
    }

    func run() async throws {
        do {
            if let connect = daemon.connect { return try StandardOutput.print(try await RemoteDesk(address: connect).ask(question, lang: lang, json: json)) }
            let request = AskRequest(question: question, lang: lang)
            let desk = try options.desk()
            if explain {
                let explanation = "\(desk.explain(request))\n"
                // What reads JSON from standard output must find nothing else there.
                if json { StandardError.print(explanation) } else { try StandardOutput.print(explanation) }
            }
            let reply = desk.reply(to: request)
            try StandardOutput.print(json ? String(decoding: Reply.ask(reply).jsonLine().dropLast(), as: UTF8.self) : reply.text)
        } catch let error where error is TransportError || error is RemoteDesk.Refusal {
            StandardError.print("\(error)")
            throw ExitCode.failure
        }
    }
}
