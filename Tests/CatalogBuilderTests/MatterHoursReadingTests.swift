import Catalog
import Testing

@testable import CatalogBuilder

@Suite struct MatterHoursReadingTests {
    private static let until = CivilDay(iso: "2027-02-28")
    private static let from = CivilDay(iso: "2027-03-01")

    private static func phone(_ number: String, _ quote: String, begins: CivilDay? = nil, ends: CivilDay? = nil) -> Fact {
        let hours = [ServiceHours(days: .weekdays, opens: 540, closes: 1020, begins: begins, ends: ends)]
        return Fact(section: 0, line: 1, quote: quote, value: .phone(Phone(number: number, e164: "+81", kind: .voice, isTollFree: false, hours: hours)))
    }

    private static let note = Fact(
        section: 0, line: 3, quote: "※", value: .caution(Statement(text: "紛失の届出は24時間受け付けています。")), concepts: [ConceptID("matter.loss")])

    private static func matterHours(_ phones: [Fact]) -> [[ServiceHours]] {
        var facts = phones + [note]
        MatterHoursReading.attach(to: &facts)
        return facts.compactMap { if case .phone(let phone) = $0.value { (phone.matterHours ?? []).flatMap(\.hours) } else { nil } }
    }

    private static let always = ServiceHours(days: .everyDay, opens: 0, closes: 1440)

    @Test func `a note belongs to the number before it`() {
        #expect(Self.matterHours([Self.phone("0985-31-1111", "a"), Self.phone("0985-31-2222", "b")]) == [[], [Self.always]])
    }

    @Test func `of two numbers that follow each other it holds for each in its own time`() {
        var (before, after) = (Self.always, Self.always)
        (before.ends, after.begins) = (Self.until, Self.from)
        #expect(Self.matterHours([Self.phone("0985-31-1111", "a", ends: Self.until), Self.phone("0985-31-2222", "a", begins: Self.from)]) == [[before], [after]])
    }
}
