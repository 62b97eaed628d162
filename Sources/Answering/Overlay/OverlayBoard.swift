package import Catalog
package import Foundation
import Synchronization

/// The overlay that holds now, kept in step with its file beside the catalog.
///
/// It knows no clock: who asks says when. An overlay ends by itself, also when nobody looks at the file any more.
package final class OverlayBoard: Sendable {
    /// What happened to the overlay, to be logged.
    package enum Change: Sendable, CustomStringConvertible {
        case set(until: Date)
        case cleared
        case ended
        /// What lies there is not understood; what held before goes on.
        case refused(CatalogFileError)

        package var description: String {
            switch self {
            case .set(let until): "overlay set: every reply begins with its notice until \(until.formatted(.iso8601))"
            case .cleared: "overlay cleared"
            case .ended: "overlay ended at its time"
            case .refused(let error): "overlay not taken: \(error)"
            }
        }
    }

    private struct State {
        var overlay: Overlay?
        var stamp = FileStamp.none
        var hasEnded = false
        /// Counts what stood here so far.
        var edition = 0
    }

    package let path: String
    private let state = Mutex(State())

    package init(path: String) { self.path = path }

    package func current(at moment: Date) -> Overlay? {
        state.withLock { $0.overlay.flatMap { $0.isCurrent(at: moment) ? $0 : nil } }
    }

    /// Tells what stands here from what stood here before and from what will; nil where nothing does.
    func edition(at moment: Date) -> Int? {
        state.withLock { state in state.overlay?.isCurrent(at: moment) == true ? state.edition : nil }
    }

    /// Looks whether the file was changed since, and whether the overlay has ended.
    package func refresh(at moment: Date) -> [Change] {
        let stamp = FileStamp(of: path)
        guard state.withLock({ $0.stamp != stamp }) else { return ending(at: moment) }
        do {
            let overlay = try OverlayFile.read(path)
            return state.withLock { state in
                state.stamp = stamp
                let before = state.overlay
                state.overlay = overlay
                state.edition += 1
                guard let overlay else { return before == nil || state.hasEnded ? [] : [.cleared] }
                // What ended while no daemon ran is over, without a word.
                state.hasEnded = !overlay.isCurrent(at: moment)
                return state.hasEnded || overlay == before ? [] : [.set(until: overlay.until)]
            }
        } catch {
            state.withLock { $0.stamp = stamp }
            return [.refused(error)]
        }
    }

    private func ending(at moment: Date) -> [Change] {
        state.withLock { state in
            guard let overlay = state.overlay, !state.hasEnded, !overlay.isCurrent(at: moment) else { return [] }
            state.hasEnded = true
            return [.ended]
        }
    }
}
