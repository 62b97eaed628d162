import WireProtocol

/// The text exposition format of Prometheus, version 0.0.4.
enum PrometheusText {
    static let contentType = "text/plain; version=0.0.4; charset=utf-8"

    static func write(_ samples: [MetricsReply.Sample]) -> String {
        var text = ""
        var described: String?
        for sample in samples {
            let metric = DaemonMetric.allCases.first { sample.name == $0.rawValue || $0.isHistogram && sample.name.hasPrefix($0.rawValue) }
            if let metric, described != metric.rawValue {
                text += "# HELP \(metric.rawValue) \(metric.help)\n# TYPE \(metric.rawValue) \(metric.type)\n"
                described = metric.rawValue
            }
            let labels = sample.labels.map { "\($0.name)=\"\(escaped($0.value))\"" }.joined(separator: ",")
            text += "\(sample.name)\(labels.isEmpty ? "" : "{\(labels)}") \(number(sample.value))\n"
        }
        return text
    }

    static func number(_ value: Double) -> String { Int64(exactly: value)?.description ?? value.description }

    private static func escaped(_ value: String) -> String {
        value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    }
}
