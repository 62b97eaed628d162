import Answering
import Catalog
import Foundation
import WireProtocol

/// A catalog file. Most inputs are the content alone, JSON, a NUL and the numbers, and get a fitting header, so that what
/// is behind the checksum is reached; one that begins with the file's own name is taken as it is.
///
/// What is accepted must be fit to serve from.
enum CatalogDoor {
    /// The desk of `CATALOG`, or of the golden file.
    static let golden: CatalogDesk? = {
        let path = ProcessInfo.processInfo.environment["CATALOG"] ?? "Tests/Fixtures/catalogs/format-\(CatalogFile.formatVersion).golden"
        return (try? CatalogFile(contentsOf: path)).map(desk)
    }()

    static func take(_ bytes: [UInt8]) {
        let data = bytes.starts(with: "madoguchi-catalog".utf8) ? Data(bytes) : file(bytes)
        guard let file = try? CatalogFile(decoding: data) else { return }
        let desk = desk(file)
        for (question, lang) in [("fee", "en"), ("what is the fee of a card", nil), ("窓口はどこですか", nil), ("2", "vi")] {
            let reply = desk.reply(to: AskRequest(question: question, lang: lang))
            precondition(Reply.ask(reply).jsonLine(id: nil).count > 2)
            _ = desk.card(context: reply.context, lang: lang)
            if let receipt = reply.receipt { _ = desk.verify(receipt, lang: lang) }
        }
        _ = desk.topics(lang: "en")
        _ = desk.status(lang: nil)
    }

    private static func desk(_ file: CatalogFile) -> CatalogDesk {
        CatalogDesk(file) { Date(timeIntervalSince1970: 1_795_000_000) }
    }

    private static func file(_ content: [UInt8]) -> Data {
        let json = content.prefix { $0 != 0 }
        let numbers = content.dropFirst(json.count + 1)
        return CatalogFile.file(json: Data(json), numbers: Data(numbers))
    }
}
