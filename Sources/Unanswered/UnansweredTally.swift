/// Counts how many different conversations have asked the same, knowing neither the question nor who asked: it is given
/// keyed hashes only.
struct UnansweredTally: Sendable {
    private struct Entry {
        var conversations: Set<Int> = []
        /// How many of them are on disk.
        var written = 0
        var lastAsked: ContinuousClock.Instant
    }

    /// Questions known at once. At 100 conversations each this is some 20 MB at worst.
    static let mostQuestions = 10_000
    /// Conversations counted of one question between two starts of the daemon.
    static let mostConversations = 100
    /// A question that was not asked again for so long begins anew.
    static let patience = Duration.seconds(30 * 86_400)

    let least: Int
    private var entries: [Int: Entry] = [:]

    /// - Parameter least: how many different conversations must have asked; never below 2.
    init(least: Int) { self.least = max(2, least) }

    var count: Int { entries.count }

    /// Counts an asking.
    ///
    /// - Returns: how many conversations more than are on disk have asked; 0 while there are too few in all.
    mutating func ask(_ question: Int, by conversation: Int, at now: ContinuousClock.Instant) -> Int {
        var entry = entries[question] ?? Entry(lastAsked: now)
        if now - entry.lastAsked > Self.patience { entry = Entry(lastAsked: now) }
        entry.lastAsked = now
        if entry.conversations.count < Self.mostConversations { entry.conversations.insert(conversation) }
        entries[question] = entry
        if entries.count > Self.mostQuestions { purge() }
        return entry.conversations.count < least ? 0 : entry.conversations.count - entry.written
    }

    /// How many conversations have asked it in all, whatever is on disk.
    func conversations(of question: Int) -> Int { entries[question]?.conversations.count ?? 0 }

    /// Notes that all conversations of a question are on disk.
    mutating func noteWritten(_ question: Int) {
        let conversations = conversations(of: question)
        entries[question]?.written = conversations
    }

    /// Forgets the quarter that was asked longest ago.
    private mutating func purge() {
        let old = entries.sorted { $0.value.lastAsked < $1.value.lastAsked }.prefix(entries.count / 4)
        for (question, _) in old { entries[question] = nil }
    }
}
