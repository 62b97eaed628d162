import Answering
import Dispatch

/// A queue all of whose places are taken until it is emptied.
struct FullQueue {
    let queue = QuestionQueue()
    private let gate = DispatchSemaphore(value: 0)

    init() {
        while queue.schedule({ [gate] in gate.wait() }) {}
    }

    func empty() {
        for _ in 0..<QuestionQueue.longest { gate.signal() }
    }
}
