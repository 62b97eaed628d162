import Foundation
import Synchronization

/// A clock that is a minute later each time it is read.
final class Clock: Sendable {
    private let moment: Mutex<Date>

    init(_ start: Date) { moment = Mutex(start) }

    func tick() -> Date {
        moment.withLock { moment in
            moment += 60
            return moment
        }
    }
}
