import Answering
import Foundation
import Testing

@Suite struct MomentTextTests {
    private static let tokyo = TimeZone(secondsFromGMT: 9 * 3600) ?? .gmt

    private static func moment(_ text: String) throws -> Date { try Date("\(text):00+09:00", strategy: .iso8601) }

    @Test(arguments: [
        ("18:00", "2026-11-24T18:00"), ("9:30", "2026-11-25T09:30"), ("24:00", "2026-11-25T00:00"), ("2026-12-01 08:00", "2026-12-01T08:00"),
        ("2026-12-01T8:00", "2026-12-01T08:00"), ("2026-11-24T18:00:00+09:00", "2026-11-24T18:00"), ("2026-11-24T09:00:00Z", "2026-11-24T18:00"),
        ("2026-11-24T09:00Z", "2026-11-24T18:00"), ("2026-11-24T18:00+0900", "2026-11-24T18:00"), ("2026-11-24T18:00+09:00", "2026-11-24T18:00"),
        ("+6h", "2026-11-24T16:00"), ("90m", "2026-11-24T11:30"), ("+2d", "2026-11-26T10:00"),
    ])
    func `a time is understood as staff type it`(text: String, meant: String) throws {
        #expect(try MomentText.date(text, after: Self.moment("2026-11-24T10:00"), in: Self.tokyo) == Self.moment(meant))
    }

    @Test(arguments: ["tonight", "25:00", "12:60", "2026-11-31 10:00", "2026-13-01 10:00", "6", "", "+h"])
    func `what is no time means none`(text: String) throws {
        #expect(try MomentText.date(text, after: Self.moment("2026-11-24T10:00"), in: Self.tokyo) == nil)
    }
}
