import Dispatch
package import Foundation
import Synchronization
import TextNormalizing

/// Keeps questions that got no answer, once enough different conversations have asked the same: until then it holds
/// keyed hashes in memory and nothing on disk.
///
/// Works on a thread of its own behind a bounded queue. What a full queue, a locked file or a full disk costs is a
/// record, never an answer.
package final class UnansweredRecorder: Sendable {
    /// Waiting beyond this, questions are lost.
    package static let longestQueue = 256
    /// Longer ones are hardly asked twice, and tell more of who asks.
    package static let longestText = 300

    private struct State {
        var tally: UnansweredTally
        var store: UnansweredStore?
        var swept: Day?
        var silentUntil: ContinuousClock.Instant?
    }

    private let path: String
    private let retention: Int
    private let now: @Sendable () -> Date
    private let report: @Sendable (String) -> Void
    private let key = KeyedHash()
    private let work = DispatchQueue(label: "madoguchi.unanswered", qos: .utility)
    private let waiting = Atomic<Int>(0)
    /// Touched on ``work`` only.
    private let state: Mutex<State>

    /// - Parameters:
    ///   - path: the file; made when the first question is kept.
    ///   - conversations: the least number of different ones.
    ///   - retention: days after the last asking.
    ///   - now: for the day.
    ///   - report: gets a line about what went wrong with the file, once a minute at most, without a word of a question.
    package init(
        path: String, conversations: Int, retention: Int, now: @escaping @Sendable () -> Date,
        report: @escaping @Sendable (String) -> Void
    ) {
        self.path = path
        self.retention = retention
        self.now = now
        self.report = report
        state = Mutex(State(tally: UnansweredTally(least: conversations)))
        sweepHourly()
    }

    /// Takes a question and returns at once.
    ///
    /// - Parameters:
    ///   - text: without personal data.
    ///   - conversation: whatever tells conversations apart; it is hashed before this returns.
    package func hear(_ text: String, language: String, conversation: String) {
        guard text.count <= Self.longestText else { return }
        guard waiting.add(1, ordering: .relaxed).newValue <= Self.longestQueue else {
            waiting.subtract(1, ordering: .relaxed)
            return
        }
        let conversation = key.value(of: "conversation", conversation)
        work.async {
            self.count(text, language, conversation)
            self.waiting.subtract(1, ordering: .relaxed)
        }
    }

    /// Waits until all that was heard is dealt with.
    package func settle() { work.sync {} }

    private func count(_ text: String, _ language: String, _ conversation: Int) {
        let form = MatchingForm(text).text
        guard !form.isEmpty else { return }
        // What was taken out has left blanks.
        let text = text.split(separator: " ").joined(separator: " ")
        let question = key.value(of: "question", language, form)
        state.withLock { state in
            let added = state.tally.ask(question, by: conversation, at: .now)
            guard added > 0 else { return }
            let known = state.tally.conversations(of: question)
            let isWritten = write(&state) { (store) throws(UnansweredError) in
                try store.add(text, form: form, language: language, conversations: added, of: known, on: Day(now()))
            }
            if isWritten { state.tally.noteWritten(question) }
        }
    }

    /// Whether it could be done; opens the file, and deletes what is too old once a day.
    private func write(_ state: inout State, _ change: (UnansweredStore) throws(UnansweredError) -> Void) -> Bool {
        do throws(UnansweredError) {
            let store = if let open = state.store { open } else { try UnansweredStore(writing: path) }
            state.store = store
            let today = Day(now())
            if state.swept != today {
                try store.forget(before: Day(number: today.number - retention))
                state.swept = today
            }
            try change(store)
            return true
        } catch {
            // Opened anew next time: it may have been moved or deleted.
            state.store = nil
            if state.silentUntil.map({ $0 < .now }) ?? true {
                state.silentUntil = .now + .seconds(60)
                report("an unanswered question was not kept: \(error)")
            }
            return false
        }
    }

    /// So that what is too old goes even where nobody asks; never makes a file.
    private func sweepHourly() {
        work.async { [weak self] in
            guard let self else { return }
            state.withLock { state in
                if FileManager.default.fileExists(atPath: path) { _ = write(&state) { _ in } }
            }
            work.asyncAfter(deadline: .now() + 3600) { [weak self] in self?.sweepHourly() }
        }
    }
}
