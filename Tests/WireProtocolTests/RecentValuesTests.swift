import Testing

@testable import WireProtocol

@Suite struct RecentValuesTests {
    @Test func `never more than it may hold, and what is asked for stays`() {
        var values = RecentValues<Int, Int>(most: 100)
        for number in 1...1000 {
            values.keep(number, as: number, weight: 10)
            values.keep(0, as: 0, weight: 10)
            #expect(values[0] == 0)
            #expect((0...number).filter { values[$0] != nil }.count <= 12)
        }
    }

    @Test func `a new value takes the old one's place`() {
        var values = RecentValues<Int, String>(most: 100)
        values.keep("a", as: 1, weight: 40)
        values.keep("b", as: 1, weight: 45)
        #expect(values[1] == "b")
        values.keep("c", as: 1, weight: 51)
        #expect(values[1] == "b", "too great to be kept")
    }
}
