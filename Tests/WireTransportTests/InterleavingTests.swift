import Foundation
import NIOCore
import Testing
import WireProtocol

@testable import WireTransport

/// Plays random clients against the server and compares every byte that comes back with a model: the lines cut out of
/// the whole input at once, answered one by one.
@Suite struct InterleavingTests {
    /// A line of input and what the echo must say to it; nil for nothing.
    struct Step: Sendable {
        var bytes: [UInt8]
        var reply: String?
    }

    static func step(_ random: inout SeededRandom) -> Step {
        let number = Int.random(in: 0..<1000, using: &random)
        let end: [UInt8] = Bool.random(using: &random) ? [0x0A] : [0x0D, 0x0A]
        func text(_ line: String, _ reply: String?) -> Step { Step(bytes: Array(line.utf8) + end, reply: reply) }
        switch Int.random(in: 0..<20, using: &random) {
        case 0: return text("", nil)
        case 1, 2: return text("later \(number)", "later \(number)")
        case 3: return Step(bytes: [0x71, 0xFF, 0x71] + end, reply: "invalid")
        case 4: return Step(bytes: [UInt8](repeating: 0x71, count: 8193 + number * 20) + end, reply: "overlong")
        case 5: return Step(bytes: [0x7B] + [UInt8](repeating: 0x71, count: 8192 + number * 50) + end, reply: "overlong")
        case 6:
            let line = String(repeating: "y", count: WireLimits.requestLine)
            return text(line, line)
        case 7: return text("a\rb\0c\u{B}d\u{2028}\(number)", "a\rb\0c\u{B}d\u{2028}\(number)")
        case 8: return text("窓口 कार्ड บัตร \(number)", "窓口 कार्ड บัตร \(number)")
        default: return text("q\(number)", "q\(number)")
        }
    }

    /// Cuts bytes at random places, a few at every one: into some 1,500 pieces at most, since each read after the 64th
    /// of a line costs the slow reader's millisecond.
    static func pieces(of bytes: [UInt8], _ random: inout SeededRandom) -> [[UInt8]] {
        let wish = [1, 7, 100, 4096, 100_000].randomElement(using: &random) ?? 1
        let most = max(wish, bytes.count / 750)
        var pieces: [[UInt8]] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = Int.random(in: 1...most, using: &random)
            pieces.append(Array(rest.prefix(count)))
            rest = rest.dropFirst(count)
        }
        return pieces
    }

    @Test(arguments: 0..<60 as Range<UInt64>)
    func `every client gets its own replies, whole and in order, however its bytes are cut and whoever talks beside it`(_ seed: UInt64) async throws {
        var limits = ConnectionLimits(connections: 100)
        // Small, so that turns end in the middle of reads and reading is slowed down.
        limits.requestsPerTurn = Int(seed % 5) + 1
        limits.replyBytesPerTurn = seed % 2 == 0 ? 1 : 20_000
        limits.slowRead = .milliseconds(1)
        // Time must not decide on a busy machine.
        limits.overlong = .seconds(60)
        limits.line = .seconds(60)
        try await LineServerTests.serve(limits: limits, on: [seed % 2 == 0 ? "tcp" : "unix"]) { _, address in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<4 as Range<UInt64> {
                    group.addTask { try await Self.talk(to: address, SeededRandom(seed: seed &* 31 &+ number)) }
                }
                try await group.waitForAll()
            }
        }
    }

    private static func talk(to address: Address, _ seeded: SeededRandom) async throws {
        var random = seeded
        var steps = (0..<Int.random(in: 1...60, using: &random)).map { _ in step(&random) }
        let isCutShort = Bool.random(using: &random)
        if isCutShort { steps.append(Step(bytes: Array("the last".utf8), reply: "the last")) }
        let pieces = pieces(of: steps.flatMap(\.bytes), &random)
        let pauses = pieces.map { _ in Int.random(in: 0..<20, using: &random) == 0 }
        var client = try await LineClient.connect(to: address, timeout: .seconds(60))
        let sender = client.sender
        async let sent: Void = {
            for (piece, isPaused) in zip(pieces, pauses) {
                try await sender.send(bytes: piece)
                if isPaused { try await Task.sleep(for: .milliseconds(1)) }
            }
            await sender.endInput()
        }()
        for expected in steps.compactMap(\.reply) {
            let reply = try await client.receiveLine()
            try #require(reply == expected)
        }
        #expect(try await client.receiveLine() == nil)
        try await sent
    }
}
