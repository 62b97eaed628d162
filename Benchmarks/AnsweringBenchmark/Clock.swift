import Foundation
import Synchronization

/// A clock that is a day later each time it is read.
final class Clock: Sendable {
    private let moment: Mutex<Date>

    init(_ start: Date) { moment = Mutex(start) }

    func tick() -> Date {
        moment.withLock { moment in
            moment += 86400
            return moment
        }
    }
}
