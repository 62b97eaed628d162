import Metrics
import Testing
import WireProtocol
import WireTransport

@testable import Daemon

@Suite struct DaemonMetricsTests {
    static func reply(_ intent: String?, lang: String = "vi", kind: AskReply.Kind = .answer, also: [AskReply] = []) -> AskReply {
        var reply = AskReply(kind, lang: lang, text: "x")
        reply.intent = intent
        reply.also = also
        return reply
    }

    /// The figures whose name begins so, as `name{a,b}=value`.
    static func figures(_ metrics: DaemonMetrics, _ prefix: String) -> [String] {
        metrics.samples(FakeDesk(), connections: 3, heldBytes: 7, today: DaysSinceEpoch(value: 0))
            .filter { $0.name.hasPrefix(prefix) }
            .map { "\($0.name){\($0.labels.map(\.value).joined(separator: ","))}=\(PrometheusText.number($0.value))" }
    }

    @Test func `counts questions by language and type, the second of a line too`() {
        let metrics = DaemonMetrics()
        metrics.answered(Self.reply("a", also: [Self.reply("b")]), since: .now)
        metrics.answered(Self.reply(nil, lang: "ja-easy", kind: .fallback), since: .now)
        #expect(
            Self.figures(metrics, "madoguchi_questions_total") == [
                "madoguchi_questions_total{ja-easy,fallback}=1", "madoguchi_questions_total{vi,answer}=2",
            ])
        #expect(Self.figures(metrics, "madoguchi_answer_seconds_count") == ["madoguchi_answer_seconds_count{}=2"])
    }

    @Test func `names an intent only from its fifth answer on, and no figure ever falls`() {
        let metrics = DaemonMetrics()
        for _ in 0..<7 { metrics.answered(Self.reply("often"), since: .now) }
        for _ in 0..<4 { metrics.answered(Self.reply("seldom"), since: .now) }
        #expect(Self.figures(metrics, "madoguchi_answers_total") == ["madoguchi_answers_total{often}=3", "madoguchi_answers_total{rare}=8"])
    }

    @Test func `counts refusals by cause, in lines and in connections, and reloads by outcome`() {
        let metrics = DaemonMetrics()
        metrics.refused(.invalidJSON)
        metrics.observed(.limited(.idle, nil))
        metrics.observed(.limited(.idle, nil))
        metrics.observed(.accepted)
        metrics.reloaded(false)
        #expect(Self.figures(metrics, "madoguchi_rejects_total") == ["madoguchi_rejects_total{idle}=2", "madoguchi_rejects_total{invalid_json}=1"])
        #expect(Self.figures(metrics, "madoguchi_connections") == ["madoguchi_connections{}=3", "madoguchi_connections_accepted_total{}=1"])
        #expect(Self.figures(metrics, "madoguchi_reloads_total") == ["madoguchi_reloads_total{refused}=1"])
        #expect(Self.figures(metrics, "madoguchi_held_bytes") == ["madoguchi_held_bytes{}=7"])
        #expect(Self.figures(metrics, "madoguchi_catalog_info") == ["madoguchi_catalog_info{1}=1"])
    }

    @Test(arguments: [("1970-01-01", 0), ("1970-03-01", 59), ("2000-02-29", 11_016), ("2026-11-20", 20_777), ("1969-12-31", -1)])
    func `counts days`(_ date: String, _ days: Int) {
        #expect(DaysSinceEpoch(date: date)?.value == days)
    }

    @Test(arguments: ["", "2026", "2026-13-01", "2026-11-00", "x-1-1", "2026-11-20T00:00"]) func `takes nothing else for a day`(_ text: String) {
        #expect(DaysSinceEpoch(date: text) == nil)
    }
}
