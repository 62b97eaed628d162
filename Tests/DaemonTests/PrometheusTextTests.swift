import Metrics
import Testing
import WireProtocol

@testable import Daemon

@Suite struct PrometheusTextTests {
    @Test func `describes each family once and escapes labels`() {
        let text = PrometheusText.write([
            .init(name: "madoguchi_questions_total", labels: [.init("lang", "vi"), .init("type", "a\"b\\c\nd")], value: 2),
            .init(name: "madoguchi_questions_total", labels: [], value: 0.5),
            .init(name: "other", labels: [], value: 3),
        ])
        #expect(
            text == """
                # HELP madoguchi_questions_total Questions by the language and the type of their answer.
                # TYPE madoguchi_questions_total counter
                madoguchi_questions_total{lang="vi",type="a\\"b\\\\c\\nd"} 2
                madoguchi_questions_total 0.5
                other 3

                """)
    }

    @Test func `writes a histogram with cumulative buckets, sum and count`() {
        let registry = MetricsRegistry()
        let timer = Metrics.Timer(label: "madoguchi_answer_seconds", factory: registry)
        for milliseconds in [1, 1, 30, 10_000] as [Int64] { timer.recordNanoseconds(milliseconds * 1_000_000) }
        let lines = PrometheusText.write(registry.samples).split(separator: "\n").map(String.init)
        #expect(lines.contains("# TYPE madoguchi_answer_seconds histogram"))
        #expect(lines.contains(#"madoguchi_answer_seconds_bucket{le="0.0005"} 0"#))
        #expect(lines.contains(#"madoguchi_answer_seconds_bucket{le="0.001"} 2"#))
        #expect(lines.contains(#"madoguchi_answer_seconds_bucket{le="0.05"} 3"#))
        #expect(lines.contains(#"madoguchi_answer_seconds_bucket{le="2.5"} 3"#))
        #expect(lines.contains(#"madoguchi_answer_seconds_bucket{le="+Inf"} 4"#))
        #expect(lines.contains("madoguchi_answer_seconds_sum 10.032"))
        #expect(lines.contains("madoguchi_answer_seconds_count 4"))
        #expect(lines.filter { $0.hasPrefix("#") }.count == 2)
    }
}
