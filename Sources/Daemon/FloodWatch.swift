/// Notices that a flood of something has gone, so that the memory it took can be given back to the system.
struct FloodWatch: Sendable {
    /// Less than this leaves too little behind to look for.
    private let flood: Int
    private var peak = 0

    init(flood: Int) { self.flood = flood }

    /// Connections.
    static let ofConnections = FloodWatch(flood: 500)
    /// Bytes held for clients that take no replies.
    static let ofBytes = FloodWatch(flood: 4 << 20)

    /// To be told now and then how much there is.
    ///
    /// - Parameter highest: the most that there was since the last time: a flood may be over between two.
    /// - Returns: whether three quarters of a flood have left since the last time that this was true.
    mutating func isOver(_ amount: Int, highest: Int) -> Bool {
        peak = max(peak, highest, amount)
        guard peak >= flood, amount <= peak / 4 else { return false }
        peak = amount
        return true
    }
}
