import Catalog

/// Finds lines that a note on their page says to be answered round the clock for some matter.
enum MatterHoursReading {
    private static let always = ["24時間", "２４時間", "24 hours", "24-hour", "around the clock", "round the clock"]

    /// `facts` must carry their concepts. A note belongs to the last phone before it in its section.
    static func attach(to facts: inout [Fact]) {
        for note in facts {
            guard case .caution(let caution) = note.value, always.contains(where: { caution.text.lowercased().contains($0) }) else { continue }
            let matters = note.concepts.filter { $0.group == "matter" }
            let before = facts.indices.filter { index in
                guard case .phone(let phone) = facts[index].value, phone.kind == .voice else { return false }
                return facts[index].section == note.section && facts[index].line <= note.line
            }
            guard !matters.isEmpty, let last = before.last else { continue }
            // Of numbers that follow each other in time each is answered in its own.
            let succession = before.filter { facts[$0].quote == facts[last].quote && bounds(of: facts[$0]) != nil }
            for index in succession.isEmpty ? [last] : succession {
                guard case .phone(var phone) = facts[index].value else { continue }
                let (begins, ends) = bounds(of: facts[index]) ?? (nil, nil)
                let hours = [ServiceHours(days: .everyDay, opens: 0, closes: 1440, begins: begins, ends: ends)]
                phone.matterHours = (phone.matterHours ?? []) + [MatterHours(matters: matters, hours: hours, words: caution.text)]
                facts[index].value = .phone(phone)
            }
        }
    }

    /// From when and until when a number is to be called, which all its hours say.
    private static func bounds(of fact: Fact) -> (begins: CivilDay?, ends: CivilDay?)? {
        guard case .phone(let phone) = fact.value, let first = phone.hours.first, first.begins != nil || first.ends != nil,
            phone.hours.allSatisfy({ $0.begins == first.begins && $0.ends == first.ends })
        else { return nil }
        return (first.begins, first.ends)
    }
}
