import Metrics
import Synchronization
import WireProtocol
import WireTransport

/// Counts what happens, in numbers that tell nothing about anybody: by language, type, intent and cause, never by
/// address, time or wording.
package final class DaemonMetrics: Sendable {
    private struct Key: Hashable {
        var metric: DaemonMetric
        var first: String
        var second: String

        /// By the labels alone, which tell nearly all apart: a metric's name is long.
        func hash(into hasher: inout Hasher) {
            hasher.combine(first)
            hasher.combine(second)
        }
    }

    private struct Handles {
        var counters: [Key: Counter] = [:]
        var intents: IntentDay
        var catalogLoaded: ContinuousClock.Instant
    }

    private let registry = MetricsRegistry()
    private let handles: Mutex<Handles>
    private let answerTime: Metrics.Timer
    private let started: ContinuousClock.Instant

    package init(started: ContinuousClock.Instant = .now) {
        self.started = started
        handles = Mutex(Handles(intents: IntentDay(from: started), catalogLoaded: started))
        answerTime = Metrics.Timer(label: DaemonMetric.answerTime.rawValue, factory: registry)
        // There from the start, at 0: of a figure that is missing nobody can say whether it was nought.
        handles.withLock { count(.answers, [("intent", IntentDay.rare)], 0, &$0) }
    }

    /// Counts an answered question; further answers in the same line count as questions of their own.
    func answered(_ reply: AskReply, since asked: ContinuousClock.Instant) {
        answerTime.recordNanoseconds(asked.duration(to: .now).nanoseconds)
        handles.withLock { handles in
            endDay(at: asked, &handles)
            count(reply, &handles)
            for other in reply.also { count(other, &handles) }
        }
    }

    /// Counts a line that was answered with an error.
    func refused(_ code: ErrorCode) { count(.rejects, [("cause", code.rawValue)]) }

    func observed(_ event: ConnectionEvent) {
        switch event {
        case .accepted: count(.accepted, [])
        case .limited(let cause, _): count(.rejects, [("cause", cause.rawValue)])
        case .fault: break
        }
    }

    func reloaded(_ isDone: Bool) {
        count(.reloads, [("outcome", isDone ? "done" : "refused")])
        if isDone { handles.withLock { $0.catalogLoaded = .now } }
    }

    /// All figures, those of this moment taken now.
    func samples(
        _ desk: any Desk, connections: Int, heldBytes: Int, today: DaysSinceEpoch, at now: ContinuousClock.Instant = .now
    ) -> [MetricsReply.Sample] {
        let loaded = handles.withLock { handles in
            endDay(at: now, &handles)
            return handles.catalogLoaded
        }
        set(.uptime, Double(started.duration(to: now).components.seconds))
        set(.connections, Double(connections))
        set(.heldBytes, Double(heldBytes))
        set(.catalogLoaded, Double(loaded.duration(to: now).components.seconds))
        let status = desk.status(lang: nil)
        if let waiting = desk.waiting { set(.encoderQueue, Double(waiting)) }
        if let read = status.read.flatMap(DaysSinceEpoch.init(date:)) { set(.catalogRead, Double(today.value - read.value)) }
        var samples = registry.samples
        // Not in the registry, where the versions of all catalogs ever loaded would pile up.
        let labels = [("version", status.catalog), ("read", status.read)].compactMap { name, value in
            value.map { MetricsReply.Label(name, $0) }
        }
        let index = samples.firstIndex { $0.name > DaemonMetric.catalog.rawValue } ?? samples.endIndex
        samples.insert(.init(name: DaemonMetric.catalog.rawValue, labels: labels, value: 1), at: index)
        return samples
    }

    private func count(_ reply: AskReply, _ handles: inout Handles) {
        count(.questions, [("lang", reply.lang), ("type", reply.kind.rawValue)], 1, &handles)
        guard let intent = reply.intent else { return }
        let counted = handles.intents.count(intent)
        if counted.answers > 0 { count(.answers, [("intent", counted.name)], counted.answers, &handles) }
    }

    /// Adds what waited when the day was over to the rare ones.
    private func endDay(at now: ContinuousClock.Instant, _ handles: inout Handles) {
        let rare = handles.intents.end(at: now)
        if rare > 0 { count(.answers, [("intent", IntentDay.rare)], rare, &handles) }
    }

    private func set(_ metric: DaemonMetric, _ value: Double) {
        registry.makeMeter(label: metric.rawValue, dimensions: []).set(value)
    }

    private func count(_ metric: DaemonMetric, _ dimensions: [(String, String)]) {
        handles.withLock { count(metric, dimensions, 1, &$0) }
    }

    private func count(_ metric: DaemonMetric, _ dimensions: [(String, String)], _ amount: Int, _ handles: inout Handles) {
        let key = Key(metric: metric, first: dimensions.first?.1 ?? "", second: dimensions.dropFirst().first?.1 ?? "")
        if let counter = handles.counters[key] { return counter.increment(by: amount) }
        let counter = Counter(label: metric.rawValue, dimensions: dimensions, factory: registry)
        handles.counters[key] = counter
        counter.increment(by: amount)
    }
}

extension Duration {
    fileprivate var nanoseconds: Int64 { components.seconds * 1_000_000_000 + components.attoseconds / 1_000_000_000 }
}
