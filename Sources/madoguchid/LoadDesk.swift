import Answering
import Catalog
import Daemon
import EncoderSource
import Foundation
import Logging
import SentenceEncoder
import Unanswered
import WireProtocol

/// Makes the desk from the catalog file: the one seam between the daemon and what answers.
func loadDesk(
    _ path: String, encoder: String?, overlay: OverlayBoard?, freshness: Freshness, _ logger: Logger
) async throws -> any Desk {
    let file = try CatalogFile(contentsOf: path)
    let source = try EncoderSource(encoder, besideCatalog: path)
    let model = file.catalog.encoderModel
    if model == nil, let encoder, source != .none {
        logger.warning("the encoder \(encoder) is not used: the catalog was built without one; build it anew with --encoder, or name none")
    }
    let opened = try source.open(builtWith: model?.encoder, dimension: model?.dimension ?? 0)
    let desk = CatalogDesk(
        file, encoder: opened.map(QuestionEncoder.init), overlay: overlay, freshness: freshness, now: { Date() })
    file.letGo()
    return desk
}

/// What is wrong with the spelling of an encoder's place; whether anything is there is seen when the catalog is loaded.
func encoderFault(_ spelling: String) -> String? {
    do throws(EncoderError) {
        _ = try EncoderSource(spelling, besideCatalog: "")
        return nil
    } catch {
        return error.description
    }
}

/// The overlay's board, unless it is switched off.
func board(_ settings: DaemonSettings) -> OverlayBoard? {
    switch settings.overlay {
    case .unsaid: OverlayBoard(path: OverlayFile.standardPath(besideCatalog: settings.catalog))
    case .off: nil
    case .value(let path): OverlayBoard(path: path)
    }
}

/// Watches the overlay's file for the daemon.
func watch(_ board: OverlayBoard) -> Watch {
    Watch {
        board.refresh(at: Date()).map { change in
            if case .refused = change { Watch.Finding(change.description, isFault: true) } else { Watch.Finding(change.description) }
        }
    }
}

/// Keeps unanswered questions if the city has said where.
func recorder(_ settings: DaemonSettings, _ logger: Logger) -> UnansweredRecorder? {
    guard let path = settings.unanswered else { return nil }
    let recorder = UnansweredRecorder(
        path: path, conversations: settings.unansweredConversations, retention: settings.unansweredRetention,
        now: { Date() }, report: { logger.warning("\($0)") })
    if let obstacle = UnansweredStore.obstacle(at: path) {
        logger.warning("questions without an answer cannot be kept for now: \(obstacle)")
    } else {
        logger.notice(
            """
            keeping questions without an answer in \(path) once \(settings.unansweredConversations) conversations have asked \
            the same, for \(settings.unansweredRetention) days
            """)
    }
    return recorder
}
