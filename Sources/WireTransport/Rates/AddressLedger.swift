import NIOCore
import Synchronization

/// The accounts of the addresses that are connected, or were until a moment ago.
///
/// An address of IPv6 is a /64, which is the least that one subscriber has. No address is ever written anywhere.
final class AddressLedger: Sendable {
    private struct Entry {
        var account = AddressAccount()
        var connections = 0
    }

    private struct State {
        var entries: [[UInt8]: Entry] = [:]
        var purgeAbove = AddressLedger.mostIdle
    }

    /// Accounts without a connection that are kept so that reconnecting brings no new allowance.
    private static let mostIdle = 4096

    private let state = Mutex(State())
    private let limits: RateLimits

    init(_ limits: RateLimits) { self.limits = limits }

    /// Admits a connection.
    ///
    /// - Returns: how it is metered; nil if its address has as many connections as it may.
    func open(_ address: SocketAddress?, now: NIODeadline) -> Admission? {
        guard let bytes = address?.ipBytes, !limits.unlimited.contains(where: { $0.contains(bytes) }) else {
            return .unmetered
        }
        let key = bytes.count == 16 ? Array(bytes.prefix(8)) : bytes
        return state.withLock { state in
            var entry = state.entries[key] ?? Entry()
            guard entry.connections < limits.connectionsPerAddress else { return nil }
            entry.connections += 1
            state.entries[key] = entry
            if state.entries.count > state.purgeAbove { Self.purge(&state, now: now) }
            return .metered(entry.account, key: key)
        }
    }

    func close(_ admission: Admission, now: NIODeadline) {
        guard case .metered(let account, let key) = admission else { return }
        let isRested = account.isRested(now: now)
        state.withLock { state in
            guard var entry = state.entries[key] else { return }
            entry.connections -= 1
            state.entries[key] = entry.connections == 0 && isRested ? nil : entry
        }
    }

    /// How many accounts there are.
    var count: Int { state.withLock { $0.entries.count } }

    /// Forgets who has left and has worked off what he took; of too many others, any.
    private static func purge(_ state: inout State, now: NIODeadline) {
        state.entries = state.entries.filter { $0.value.connections > 0 || !$0.value.account.isRested(now: now) }
        let idle = state.entries.filter { $0.value.connections == 0 }
        for key in idle.keys.dropFirst(mostIdle / 2) { state.entries[key] = nil }
        // Looked through again only when as many have come as a purge can take away: its cost is spread over these.
        state.purgeAbove = state.entries.count + mostIdle
    }
}
