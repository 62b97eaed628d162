import Answering
import ArgumentParser
import Foundation
import WireProtocol
import WireTransport

struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Tell whether the pages still say what an earlier reply said.",
        discussion: """
            RECEIPT is the `receipt` of a JSON reply. Exits with 0 if everything is still there, with 1 if something \
            changed or is gone, with 65 if the receipt cannot be read. Where the pages could not be asked it exits with 66 \
            if the catalog is missing or cannot be used, with 69 if the daemon does not answer.
            """)

    @Argument(help: "The receipt of the reply.") var receipt: String

    @Option(help: "The language to answer in, a BCP 47 tag; the reply's by default.") var lang: String?

    @OptionGroup var options: CatalogOptions

    @OptionGroup var daemon: DaemonOption

    @Flag(help: "Print the reply as JSON.") var json = false

    func validate() throws { try daemon.refuse(beside: options) }

    func run() async throws {
        let line: String
        do {
            if let connect = daemon.connect {
                line = try await RemoteDesk(address: connect).verify(receipt, lang: lang)
            } else {
                let reply = try options.desk(failing: .noCatalog).verify(receipt, lang: lang)
                line = String(decoding: Reply.verify(reply).jsonLine().dropLast(), as: UTF8.self)
            }
        } catch let error as TransportError {
            StandardError.print(error.description)
            throw ExitCode.noAnswer
        } catch let refusal as RemoteDesk.Refusal {
            StandardError.print(refusal.description)
            throw refusal.isOfRequest ? ExitCode.unreadableInput : ExitCode.noAnswer
        }
        try StandardOutput.print(try RemoteDesk.shown(line, json: json))
        switch try JSONDecoder().decode(RemoteDesk.Verdict.self, from: Data(line.utf8)).verdict {
        case VerifyReply.Verdict.unchanged.rawValue: return
        case VerifyReply.Verdict.unreadable.rawValue: throw ExitCode.unreadableInput
        default: throw ExitCode.failure
        }
    }
}
