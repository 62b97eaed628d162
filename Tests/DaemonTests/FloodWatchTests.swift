import Testing

@testable import Daemon

@Suite struct FloodWatchTests {
    @Test(arguments: [
        ([0, 10, 499, 0], [false, false, false, false]), ([500, 126, 125, 0], [false, false, true, false]),
        ([10_000, 3000, 2500, 600, 100, 2000, 100], [false, false, true, true, true, false, true]),
    ] as [([Int], [Bool])]) func `sees a flood go, once`(_ connections: [Int], _ expected: [Bool]) {
        var watch = FloodWatch.ofConnections
        #expect(connections.map { watch.isOver($0) } == expected)
    }
}
