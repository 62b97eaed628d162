/// Notices that a flood of connections has gone, so that the memory it took can be given back to the system.
struct FloodWatch: Sendable {
    /// Fewer connections than this leave too little behind to look for.
    private static let flood = 500

    private var peak = 0

    /// To be told now and then how many connections are open.
    ///
    /// - Returns: whether three quarters of a flood have left since the last time that this was true.
    mutating func isOver(_ connections: Int) -> Bool {
        peak = max(peak, connections)
        guard peak >= Self.flood, connections <= peak / 4 else { return false }
        peak = connections
        return true
    }
}
