import Testing
import WireTransport

@testable import Daemon

@Suite struct FloodWatchTests {
    @Test(arguments: [
        ([0, 10, 499, 0], [false, false, false, false]), ([500, 126, 125, 0], [false, false, true, false]),
        ([10_000, 3000, 2500, 600, 100, 2000, 100], [false, false, true, true, true, false, true]),
    ] as [([Int], [Bool])]) func `sees a flood go, once`(_ connections: [Int], _ expected: [Bool]) {
        var watch = FloodWatch.ofConnections
        #expect(connections.map { watch.isOver($0, highest: $0) } == expected)
    }

    @Test func `sees a flood that came and went between two looks`() {
        let count = ConnectionCount()
        for _ in 0..<600 { _ = count.take(limit: 600) }
        for _ in 0..<600 { count.release() }
        var watch = FloodWatch.ofConnections
        let looks = (0..<2).map { _ in watch.isOver(count.value, highest: count.takeHighest()) }
        #expect(looks == [true, false])
    }
}
