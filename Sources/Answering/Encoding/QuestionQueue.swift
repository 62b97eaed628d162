import Dispatch
import Synchronization

/// Threads beside the event loops for questions that take long, with a bounded queue: those whose vector is to be made, or whose
/// kana a dictionary is to be asked for.
package final class QuestionQueue: Sendable {
    private let workers = DispatchQueue(label: "madoguchi.questions", attributes: .concurrent)
    private let pending = Mutex(0)
    /// Questions at work or waiting beyond this are answered at once by what is known: at some 12 ms each, the last of them would
    /// wait half a second.
    package static let longest = 40

    package init() {}

    /// Questions at work or waiting.
    package var length: Int { pending.withLock(\.self) }

    /// Runs `work`, which may take long, on a thread for such work; false if too much waits already, and then it never runs.
    package func schedule(_ work: @escaping @Sendable () -> Void) -> Bool {
        let isAccepted = pending.withLock { pending in
            guard pending < Self.longest else { return false }
            pending += 1
            return true
        }
        guard isAccepted else { return false }
        workers.async {
            work()
            self.pending.withLock { $0 -= 1 }
        }
        return true
    }
}
