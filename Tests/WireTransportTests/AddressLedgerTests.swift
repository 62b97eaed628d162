import NIOCore
import Testing

@testable import WireTransport

@Suite struct AddressLedgerTests {
    static let now = NIODeadline.now()

    static func ledger(_ change: (inout RateLimits) -> Void = { _ in }) -> AddressLedger {
        var limits = RateLimits()
        change(&limits)
        return AddressLedger(limits)
    }

    static func address(_ text: String) throws -> SocketAddress { try SocketAddress(ipAddress: text, port: 1) }

    @Test func `meters neither Unix sockets nor unlimited networks`() throws {
        let ledger = Self.ledger()
        let free: [SocketAddress?] = [nil, try SocketAddress(unixDomainSocketPath: "/s"), try Self.address("127.0.0.9"), try Self.address("::1")]
        for address in free {
            guard case .unmetered = ledger.open(address, now: Self.now) else {
                Issue.record("metered")
                continue
            }
        }
        #expect(ledger.count == 0)
    }

    @Test func `admits so many connections of an address and no more, until one closes`() throws {
        let ledger = Self.ledger { $0.connectionsPerAddress = 2 }
        let address = try Self.address("203.0.113.7")
        let first = try #require(ledger.open(address, now: Self.now))
        #expect(ledger.open(address, now: Self.now) != nil)
        #expect(ledger.open(address, now: Self.now) == nil)
        #expect(ledger.open(try Self.address("203.0.113.8"), now: Self.now) != nil)
        ledger.close(first, now: Self.now)
        #expect(ledger.open(address, now: Self.now) != nil)
    }

    @Test func `takes the addresses of one subscriber of IPv6 for one`() throws {
        let ledger = Self.ledger { $0.connectionsPerAddress = 1 }
        #expect(ledger.open(try Self.address("2001:db8:1:2::1"), now: Self.now) != nil)
        #expect(ledger.open(try Self.address("2001:db8:1:2:ffff::9"), now: Self.now) == nil)
        #expect(ledger.open(try Self.address("2001:db8:1:3::1"), now: Self.now) != nil)
    }

    @Test func `remembers what was taken when the connection is made anew, and forgets it when it is worked off`() throws {
        let ledger = Self.ledger()
        let rate = try #require(RequestRate(perSecond: 1, burst: 2))
        let address = try Self.address("203.0.113.7")
        for (seconds, expected) in [(0, [true, true, false]), (1, [true, false, false]), (10, [true, true, false])] as [(Int64, [Bool])] {
            let now = Self.now + .seconds(seconds)
            guard case .metered(let account, let key) = ledger.open(address, now: now) else {
                Issue.record("not admitted")
                return
            }
            #expect((0..<3).map { _ in account.take(rate, now: now) } == expected)
            ledger.close(.metered(account, key: key), now: now)
            #expect(ledger.count == 1)
        }
        let later = Self.now + .seconds(100)
        ledger.close(try #require(ledger.open(address, now: later)), now: later)
        #expect(ledger.count == 0)
    }

    @Test func `stays bounded when many addresses come and go without resting`() throws {
        let ledger = Self.ledger()
        let rate = try #require(RequestRate(perSecond: 1, burst: 2))
        for number in 0..<100_000 {
            let address = try Self.address("10.\(number >> 16).\(number >> 8 & 255).\(number & 255)")
            guard case .metered(let account, let key) = ledger.open(address, now: Self.now) else { continue }
            _ = account.take(rate, now: Self.now)
            ledger.close(.metered(account, key: key), now: Self.now)
        }
        #expect(ledger.count <= 12_288)
    }
}
