import Metrics
import Synchronization
import WireProtocol

/// Holds all figures of the process, and makes what the swift-metrics API asks for.
final class MetricsRegistry: MetricsFactory {
    private struct Key: Hashable {
        var name: String
        var labels: [MetricsReply.Label]
    }

    private enum Cell {
        case counter(CounterCell)
        case gauge(GaugeCell)
        case histogram(HistogramCell)
    }

    private let cells = Mutex<[Key: Cell]>([:])

    func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
        let made = cell(label, dimensions) { .counter(CounterCell()) }
        // Two kinds under one name are a mistake in the program; the second one counts for nothing.
        if case .counter(let counter) = made { return counter }
        return CounterCell()
    }

    func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
        let made = cell(label, dimensions) { .gauge(GaugeCell()) }
        if case .gauge(let gauge) = made { return gauge }
        return GaugeCell()
    }

    func makeRecorder(label: String, dimensions: [(String, String)], aggregate: Bool) -> any RecorderHandler {
        histogram(label, dimensions)
    }

    func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler { histogram(label, dimensions) }

    private func histogram(_ label: String, _ dimensions: [(String, String)]) -> HistogramCell {
        let made = cell(label, dimensions) { .histogram(HistogramCell()) }
        if case .histogram(let histogram) = made { return histogram }
        return HistogramCell()
    }

    private func cell(_ name: String, _ dimensions: [(String, String)], _ make: () -> Cell) -> Cell {
        let key = Key(name: name, labels: dimensions.map { MetricsReply.Label($0.0, $0.1) })
        return cells.withLock { cells in
            if let cell = cells[key] { return cell }
            let cell = make()
            cells[key] = cell
            return cell
        }
    }

    // Figures last as long as the process.
    func destroyCounter(_ handler: any CounterHandler) {}
    func destroyMeter(_ handler: any MeterHandler) {}
    func destroyRecorder(_ handler: any RecorderHandler) {}
    func destroyTimer(_ handler: any TimerHandler) {}

    /// All figures, by name and then by labels.
    var samples: [MetricsReply.Sample] {
        cells.withLock { $0 }.sorted { one, other in
            one.key.name != other.key.name
                ? one.key.name < other.key.name
                : one.key.labels.map(\.value).lexicographicallyPrecedes(other.key.labels.map(\.value))
        }.flatMap { key, cell in Self.samples(key, cell) }
    }

    private static func samples(_ key: Key, _ cell: Cell) -> [MetricsReply.Sample] {
        func sample(_ suffix: String, _ more: [MetricsReply.Label], _ value: Double) -> MetricsReply.Sample {
            .init(name: key.name + suffix, labels: key.labels + more, value: value)
        }
        switch cell {
        case .counter(let counter): return [sample("", [], counter.value)]
        case .gauge(let gauge): return [sample("", [], gauge.value)]
        case .histogram(let histogram):
            let reading = histogram.reading
            let buckets = zip(HistogramCell.bounds, reading.counts).map { bound, count in
                sample("_bucket", [.init("le", PrometheusText.number(bound))], Double(count))
            }
            return buckets + [
                sample("_bucket", [.init("le", "+Inf")], Double(reading.count)), sample("_sum", [], reading.sum),
                sample("_count", [], Double(reading.count)),
            ]
        }
    }
}
