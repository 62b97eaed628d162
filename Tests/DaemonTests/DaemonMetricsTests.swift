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
    static func figures(_ metrics: DaemonMetrics, _ prefix: String, at now: ContinuousClock.Instant = .now) -> [String] {
        metrics.samples(FakeDesk(), connections: 3, heldBytes: 7, today: DaysSinceEpoch(value: 0), at: now)
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

    /// A daemon whose days began some ago, asked at moments of them.
    private struct Days {
        let start = ContinuousClock.now - .seconds(10 * 86_400)
        let metrics: DaemonMetrics

        init() { metrics = DaemonMetrics(started: start) }

        func moment(_ day: Int, second: Int = 0) -> ContinuousClock.Instant { start + .seconds(day * 86_400 + second) }

        func answer(_ intent: String, times: Int = 1, on day: Int, second: Int = 0) {
            for _ in 0..<times { metrics.answered(DaemonMetricsTests.reply(intent), since: moment(day, second: second)) }
        }

        func answers(on day: Int, second: Int = 0) -> [String] {
            let name = "madoguchi_answers_total"
            // The rare ones are there from the start.
            return DaemonMetricsTests.figures(metrics, name, at: moment(day, second: second)).map { String($0.dropFirst(name.count)) }
                .filter { $0 != "{rare}=0" }
        }
    }

    @Test func `a figure of rare answers is there before there is any`() {
        #expect(Self.figures(DaemonMetrics(), "madoguchi_answers_total") == ["madoguchi_answers_total{rare}=0"])
    }

    @Test func `names an intent with its fifth answer of a day, and all five then`() {
        let days = Days()
        for time in 1...4 {
            days.answer("often", on: 0)
            #expect(days.answers(on: 0).isEmpty, "\(time)")
        }
        days.answer("often", on: 0)
        #expect(days.answers(on: 0) == ["{often}=5"])
        days.answer("often", on: 0, second: 86_399)
        #expect(days.answers(on: 0, second: 86_399) == ["{often}=6"])
    }

    @Test func `what was asked less often is rare when the day is over, whoever looks or asks first`() {
        let days = Days()
        days.answer("seldom", times: 4, on: 0)
        days.answer("often", times: 7, on: 0)
        days.answer("once", on: 0)
        #expect(days.answers(on: 0, second: 86_399) == ["{often}=7"])
        #expect(days.answers(on: 1) == ["{often}=7", "{rare}=5"])
        days.answer("seldom", times: 2, on: 1)
        days.answer("once", on: 2)
        #expect(days.answers(on: 2) == ["{often}=7", "{rare}=7"])
    }

    @Test func `an intent asked once a day never has a name, however many days`() {
        let days = Days()
        for day in 0..<9 { days.answer("once", on: day) }
        #expect(days.answers(on: 9) == ["{rare}=9"])
    }

    @Test func `a name of an earlier day waits for five again, and no figure ever falls`() {
        let days = Days()
        days.answer("often", times: 5, on: 0)
        days.answer("often", times: 4, on: 3)
        #expect(days.answers(on: 3) == ["{often}=5"])
        days.answer("often", on: 3)
        #expect(days.answers(on: 3) == ["{often}=10"])
        days.answer("often", times: 4, on: 4)
        #expect(days.answers(on: 5) == ["{often}=10", "{rare}=4"])
    }

    @Test func `questions by language and type are there at once`() {
        let days = Days()
        days.answer("once", on: 0)
        #expect(Self.figures(days.metrics, "madoguchi_questions_total", at: days.moment(0)) == ["madoguchi_questions_total{vi,answer}=1"])
    }

    @Test func `a question that came before the day's end and was answered after it begins no day anew`() {
        let days = Days()
        days.answer("a", on: 1)
        days.answer("a", on: 0, second: 86_399)
        days.answer("a", times: 3, on: 1)
        #expect(days.answers(on: 1) == ["{a}=5"])
    }

    @Test func `of more intents than a city has the rest is rare at once`() {
        let days = Days()
        for number in 0..<10_000 { days.answer("intent \(number)", on: 0) }
        days.answer("one more", times: 6, on: 0)
        days.answer("intent 7", times: 4, on: 0)
        #expect(days.answers(on: 0) == ["{intent 7}=5", "{rare}=6"])
        days.answer("one more", times: 5, on: 1)
        #expect(days.answers(on: 1) == ["{intent 7}=5", "{one more}=5", "{rare}=10005"])
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
