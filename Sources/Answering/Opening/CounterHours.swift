import Catalog

/// When a counter is open, as its page says; empty where it says nothing.
struct CounterHours {
    /// Only hours of every week: "the first Sunday" is no time to rely on.
    var spans: [ServiceHours]
    var closures: [YearlyPeriod]

    init(spans: [ServiceHours], closures: [YearlyPeriod] = []) {
        self.spans = spans
        self.closures = closures
    }

    /// The hours that stand in the counter's own line or row; else those of its section that are this counter's, or all counters'.
    init(of counter: Fact, in catalog: Catalog) { self.init(of: counter, in: catalog.facts) }

    init(of counter: Fact, in facts: [Fact]) {
        let around = facts.filter { $0.section == counter.section }
        let counters = around.filter { $0.value.kind == .counter }
        let rows = Set(counters.map(\.quote))
        // Where something stands between two counters, each has its own below its name, and a section with several has none for all.
        let unclaimed = around.filter { fact in
            switch fact.value {
            case .hours, .closure: !rows.contains(fact.quote)
            case .phone(let phone): !phone.hours.isEmpty && !rows.contains(fact.quote)
            default: false
            }
        }
        let lines = counters.map(\.line)
        let isByCounter = rows.count > 1 && unclaimed.contains { fact in lines.contains { $0 <= fact.line } && lines.contains { $0 >= fact.line } }
        func isOwn(_ fact: Fact) -> Bool {
            guard isByCounter else { return true }
            let above = lines.filter { $0 <= fact.line }.max()
            // Two counters in one line of the file, and nobody knows whose hours follow.
            return above == counter.line && !counters.contains { $0.line == counter.line && $0.quote != counter.quote }
        }
        func stated(_ kind: FactKind) -> [Fact] {
            let all = around.filter { $0.value.kind == kind }
            let own = all.filter { $0.quote == counter.quote }
            return own.isEmpty ? all.filter { !rows.contains($0.quote) && isOwn($0) } : own
        }
        spans = stated(.hours).compactMap { if case .hours(let hours) = $0.value, hours.weeks == nil { hours } else { nil } }
        let closed = stated(.closure).compactMap { if case .closure(let closure) = $0.value { closure } else { nil } }
        closures = closed.flatMap { $0.periods + ($0.isYearEnd ? [.yearEnd] : []) }
        let days = closed.reduce(into: DaySet()) { $0.formUnion($1.days) }
        spans = spans.compactMap { span in
            var span = span
            // Of hours without days the page says at least when they do not hold.
            if span.days.isEmpty { span.days = days.isEmpty ? [] : .everyDay }
            let isStated = !span.days.isEmpty
            span.days.subtract(days)
            return isStated && span.days.isEmpty ? nil : span
        }
    }

    func text(_ localizer: Localizer) -> String? { localizer.text(spans, closures: closures) }

    /// When all are open: each day's spans cut with each other's, and every closure of any of them.
    static func common(_ all: [CounterHours]) -> CounterHours {
        var byTimes: [(times: [Range<Int>], days: DaySet)] = []
        for bit in 0..<8 {
            let day = DaySet(rawValue: 1 << UInt8(bit))
            let times = all.map { $0.times(on: day) }.reduce(nil as [Range<Int>]?) { left, right in
                guard let left else { return right }
                return left.flatMap { one in right.map { one.clamped(to: $0) } }.filter { !$0.isEmpty }
            } ?? []
            guard !times.isEmpty else { continue }
            if let index = byTimes.firstIndex(where: { $0.times == times }) {
                byTimes[index].days.formUnion(day)
            } else {
                byTimes.append((times, day))
            }
        }
        let spans = byTimes.flatMap { entry in
            entry.times.map { ServiceHours(days: entry.days, opens: $0.lowerBound, closes: $0.upperBound) }
        }
        let closures = all.flatMap(\.closures).reduce(into: [YearlyPeriod]()) { if !$0.contains($1) { $0.append($1) } }
        return CounterHours(spans: spans, closures: closures)
    }

    /// Minutes after midnight, in order, joined where they overlap; hours without days are relied on from Monday to Friday.
    private func times(on day: DaySet) -> [Range<Int>] {
        spans.filter { ($0.days.isEmpty ? .weekdays : $0.days).contains(day) && $0.opens < $0.closes }.map { $0.opens..<$0.closes }
            .sorted { $0.lowerBound < $1.lowerBound }
            .reduce(into: []) { joined, span in
                if let last = joined.last, span.lowerBound <= last.upperBound {
                    joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, span.upperBound)
                } else {
                    joined.append(span)
                }
            }
    }
}
