import NIOCore
import Testing

@testable import WireTransport

@Suite struct LineClockTests {
    private static let start = NIODeadline.now()

    private static func after(_ seconds: Int64) -> NIODeadline { start + .seconds(seconds) }

    @Test func `nothing is late that has not begun`() {
        let clock = LineClock()
        #expect(!clock.isLate(Self.after(100), limit: .seconds(1)) && !clock.isSkippedTooLong(Self.after(100), limit: .seconds(1)))
        #expect(clock.reads == 0)
    }

    @Test func `a line's time runs from its first read, however many follow`() {
        var clock = LineClock()
        for second in 0..<10 { clock.noteRead(at: Self.after(Int64(second)), isSkipped: false) }
        #expect(clock.reads == 10)
        #expect(!clock.isLate(Self.after(10), limit: .seconds(10)))
        #expect(clock.isLate(Self.after(11), limit: .seconds(10)))
        #expect(!clock.isSkippedTooLong(Self.after(100), limit: .seconds(1)))
    }

    @Test func `the time of skipping runs from the read that went over the limit`() {
        var clock = LineClock()
        clock.noteRead(at: Self.start, isSkipped: false)
        clock.noteRead(at: Self.after(5), isSkipped: true)
        clock.noteRead(at: Self.after(6), isSkipped: true)
        #expect(!clock.isSkippedTooLong(Self.after(6), limit: .seconds(1)))
        #expect(clock.isSkippedTooLong(Self.after(7), limit: .seconds(1)))
    }
}
