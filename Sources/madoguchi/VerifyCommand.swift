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
            changed or is gone, with 65 if the receipt cannot be read.
            """)

    @Argument(help: "The receipt of the reply.") var receipt: String

    @Option(help: "The language to answer in, a BCP 47 tag; the reply's by default.") var lang: String?

    @OptionGroup var options: CatalogOptions

    @Option(help: "Ask the daemon at this address instead: HOST:PORT or unix:PATH.") var connect: String?

    @Flag(help: "Print the reply as JSON.") var json = false

    func run() async throws {
        let line: String
        do {
            if let connect {
                line = try await RemoteDesk(address: connect).verify(receipt, lang: lang)
            } else {
                let reply = try options.desk().verify(receipt, lang: lang)
                line = String(decoding: Reply.verify(reply).jsonLine().dropLast(), as: UTF8.self)
            }
        } catch let error as TransportError {
            StandardError.print(error.description)
            throw ExitCode.failure
        }
        print(try RemoteDesk.shown(line, json: json))
        switch try JSONDecoder().decode(RemoteDesk.Verdict.self, from: Data(line.utf8)).verdict {
        case VerifyReply.Verdict.unchanged.rawValue: return
        case VerifyReply.Verdict.unreadable.rawValue: throw ExitCode(65)
        default: throw ExitCode.failure
        }
    }
}
