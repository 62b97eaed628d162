import Answering
import Catalog
import Foundation
import WireProtocol

/// Desks over the shipped catalog whose clock stands.
enum Desks {
    /// `2026-11-24T18:00`, in Japan.
    static func moment(_ text: String) throws -> Date { try Date("\(text):00+09:00", strategy: .iso8601) }

    static func desk(
        _ moment: String = "2026-11-24T12:00", catalog: Catalog? = nil, queue: QuestionQueue = QuestionQueue(), overlay: OverlayBoard? = nil,
        freshness: Freshness = Freshness()
    ) throws -> CatalogDesk {
        let now = try Self.moment(moment)
        let file = try CatalogFile(decoding: CatalogFile.encode(try catalog ?? ShippedCatalog.catalog))
        return CatalogDesk(file, queue: queue, overlay: overlay, freshness: freshness, now: { now })
    }

    /// A question that surely leads to an intent: the first example that its writers gave for it.
    static func ask(_ desk: CatalogDesk, _ intent: String, _ language: ResidentLanguage) throws -> AskReply {
        let example = try ShippedCatalog.catalog.intents.first { $0.id == intent }?.texts[language]?.examples.first
        return desk.reply(to: AskRequest(question: example ?? "", lang: language.rawValue))
    }
}
