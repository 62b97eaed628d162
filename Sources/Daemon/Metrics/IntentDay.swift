/// A day's answers by intent, kept back until there are so many of an intent that they point at nobody.
///
/// A day is 24 hours, the first from the start on: on the monotonic clock, so that whoever sets the wall clock neither ends
/// one nor draws it out.
struct IntentDay {
    /// Answers to be added to a figure, and under which name.
    struct Counted: Equatable {
        var name: String
        var answers: Int
    }

    /// What intents are called together that were asked less than ``enough`` times in a day.
    static let rare = "rare"

    /// An intent asked less often in a day could point at a person.
    private static let enough = 5

    /// More intents than a city's catalog has; what reloads bring beyond counts as rare at once.
    private static let mostIntents = 10_000

    private static let length = Duration.seconds(86_400)

    /// How often each intent was answered today, up to ``enough``.
    private var answers: [String: Int] = [:]
    private var waiting = 0
    private var ends: ContinuousClock.Instant

    init(from start: ContinuousClock.Instant) { ends = start + Self.length }

    /// Takes one answer in: nothing is to be added while it waits, the day's first ``enough`` together with the last of
    /// them, then each by itself.
    mutating func count(_ intent: String) -> Counted {
        let before = answers[intent, default: 0]
        if before >= Self.enough { return Counted(name: intent, answers: 1) }
        guard before > 0 || answers.count < Self.mostIntents else { return Counted(name: Self.rare, answers: 1) }
        answers[intent] = before + 1
        guard before + 1 == Self.enough else {
            waiting += 1
            return Counted(name: intent, answers: 0)
        }
        waiting -= before
        return Counted(name: intent, answers: Self.enough)
    }

    /// Begins a new day if this one is over, and says how many answers still waited: they were rare.
    mutating func end(at now: ContinuousClock.Instant) -> Int {
        guard now >= ends else { return 0 }
        let left = waiting
        answers.removeAll(keepingCapacity: true)
        waiting = 0
        // Whole days, also where nothing was asked for more than one.
        ends += Self.length * (1 + Int(ends.duration(to: now) / Self.length))
        return left
    }
}
