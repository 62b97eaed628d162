import Catalog

/// Which hours belong to which number, and which to the place.
extension PhoneTracker {
    mutating func attach(_ reading: HoursParser.Reading, _ line: FoldedLine, _ block: Block, _ section: Int, isBesideNumber: Bool = false) {
        guard !reading.hours.isEmpty else {
            if !reading.closedPeriods.isEmpty { close(reading.closedPeriods) }
            return
        }
        // A form on the internet is never closed.
        if reading.hours.allSatisfy(\.isAllDay), line.mentions(Self.online) { return }
        // "Consultation in English: Tuesdays 10:00-15:00" does not say when the number above is answered.
        if !isBesideNumber, !state.current.isEmpty, line.mentions(Self.talks), !LanguageLexicon.find(in: line).isEmpty { return }
        let isNote = HeadingRules.isNote(block.text) || line[0] == "※"
        var found = reading.hours
        if !reading.namesDays, let days = state.days {
            found = found.flatMap { hours in
                days.map { group in
                    var hours = hours
                    (hours.days, hours.weeks) = (group.days, group.weeks)
                    return hours
                }
            }
        }
        found = found.map { hours in
            var hours = hours
            if hours.languages.isEmpty { hours.languages = state.languages }
            if hours.days.isEmpty, !state.closedDays.isEmpty { hours.days = DaySet.everyDay.subtracting(state.closedDays) }
            if hours.shift == nil { hours.shift = state.shift }
            if let holding = state.holding, reading.holding == nil { (hours.begins, hours.ends) = (holding.begins, holding.ends) }
            return hours
        }
        if reading.namesDays { state.days = nil }
        found = state.breaks.reduce(found) { parts, span in parts.flatMap(span.taken(from:)) }
        // Their days come in weeks that nobody knows.
        if found.isEmpty { return }
        let isPlace = isPlaceLabel(line) || state.isPlaceHours
        state.lastIsPlace = isPlace
        // 受付時間 below a list of counters with their numbers is that of all of them.
        if let listed = state.listed?.phones, listed.count > 1, block.list == nil, state.current == [listed[listed.count - 1]], !isPlace,
            listed.allSatisfy({ phones[$0].phone.hours.isEmpty }), reading.hours.count > 0, line.find(":").map({ HeadingRules.isHoursLabel(FoldedLine(line, 0..<$0.lowerBound)) }) ?? false
        {
            state.current = listed
        }
        let isOffice = !isBesideNumber && isOfOffice()
        if !state.current.isEmpty, !isPlace, !isOtherRow(block, line, isBesideNumber), !isOffice {
            // A note that gives one matter longer hours does not change those of the line.
            if isNote, state.current.contains(where: { !phones[$0].phone.hours.isEmpty }) { return }
            give(found)
            close(reading.closedPeriods)
        } else {
            if isPlace { closePlace(reading, block, section) }
            // Only hours of reception can be those of a number that follows.
            let isReception = line.mentions(["受付", "電話", "対応", "reception", "phone", "call", "calls", "support"])
            for hours in found {
                state.held.append(
                    Held(hours: Hours(section: section, line: block.line, quote: block.text, hours: hours), seen: isPlace || !isReception && !isOffice ? nil : state.count, isOffice: isOffice))
            }
            state.closures = reading.closedPeriods
            if !isPlace { state.heldClosing = (reading, block, section) }
        }
    }

    /// Whether a line names an office and says nothing else.
    func namesOffice(_ text: String) -> Bool {
        text.width <= 60 && CounterParser.isOffice(text) && !HeadingRules.isSentence(text) && !HeadingRules.isNote(text) && !HeadingRules.isLabel(text) && !isService(FoldedLine(text)) && !FoldedLine(text).contains("〒")
    }

    /// Whether the name of an office stands above, behind the last number.
    private func isOfOffice() -> Bool {
        guard sections.indices.contains(state.section), sections[state.section].region == .body else { return false }
        return state.lines.contains { namesOffice($0.text) }
    }

    private static let talks: WordSet = ["相談", "通訳", "consultation", "consultations", "interpreter", "interpreters", "counseling", "counselling", "advice"]
    private static let online: WordSet = ["インターネット", "オンライン", "電子申請", "ウェブ", "ホームページ", "web", "online", "internet", "website"]
    private static let rowLabels: WordSet = ["時間", "日時", "受付", "対応", "曜", "電話", "連絡", "hours", "time", "times", "open", "days", "phone", "tel", "call", "language", "languages"]

    /// Whether a row tells the hours or the closed days of several places, for each in its column: 定休日 | 水曜日 | 日曜日 under two offices. Whose they are
    /// no fact could say.
    func isOfSeveral(_ block: Block) -> Bool {
        guard block.kind == .row, !block.isHead, block.cells.count > 2 else { return false }
        let label = FoldedLine(block.cells[0].text)
        guard HeadingRules.isHoursLabel(label) || label.count <= 16 && HoursParser.closingLabels.begins(label, at: 0) else { return false }
        return block.cells.dropFirst().count { !$0.header.isEmpty && !$0.text.isEmpty && DayMention.find(in: FoldedLine($0.header)).isEmpty } > 1
    }

    /// Whether hours stand in a row of a table that is about something else than the number in the row before: 窓口 | 9時～17時.
    private func isOtherRow(_ block: Block, _ line: FoldedLine, _ isBesideNumber: Bool) -> Bool {
        guard block.kind == .row, !isBesideNumber, block.cells.count > 2 || block.cells.count == 2 && (block.cells[0].header.isEmpty || CounterParser.isListedName(block.cells[0].text)) else { return false }
        let label = FoldedLine(block.cells[0].text)
        // In a table with heads the first cell of a row names what it is about, whatever words it is made of.
        let isLabel = block.cells[0].header.isEmpty ? label.contains(anyOf: Self.rowLabels) : HeadingRules.isHoursLabel(label)
        guard label.count > 0, !block.cells[0].spansRows, !isLabel, !LanguageLexicon.namesLanguage(label) else { return false }
        let own = HoursParser.read(label)
        return own.days.isEmpty && own.hours.isEmpty
    }

    mutating func give(_ hours: [ServiceHours]) {
        for index in state.current {
            for item in hours.map({ bounded($0, of: index) }) where !phones[index].phone.hours.contains(item) {
                // One of them is that of some matter only.
                if item.isAllDay, phones[index].phone.hours.contains(where: { item.conflicts(with: $0) }) { continue }
                phones[index].phone.hours.removeAll { $0.isAllDay && $0.conflicts(with: item) }
                phones[index].phone.hours.append(item)
                for language in item.languages where !phones[index].phone.languages.contains(language) {
                    phones[index].phone.languages.append(language)
                }
            }
        }
    }

    /// 木曜日は午後7時まで on a line of its own changes the hours above it.
    mutating func extend(by extensions: [HoursParser.Extension]) {
        for change in extensions {
            if state.lastIsPlace || !state.current.contains(where: { !phones[$0].phone.hours.isEmpty }) {
                guard let last = state.held.last else { continue }
                let own = state.held.filter { $0.hours.section == last.hours.section }
                let extended = HoursParser.extend(own.map(\.hours.hours), by: change)
                state.held = extended.enumerated().map { index, hours in
                    var entry = own[min(index, own.count - 1)]
                    (entry.hours.hours, entry.seen) = (hours, last.seen)
                    return entry
                }
            } else {
                for index in state.current { phones[index].phone.hours = HoursParser.extend(phones[index].phone.hours, by: change) }
            }
        }
    }

    /// 12時～13時は昼休みです on a line of its own takes the span from the hours above it, else from those that follow.
    mutating func divide(by breaks: [ClosedSpan]) {
        func rest(_ hours: ServiceHours) -> [ServiceHours] { breaks.reduce([hours]) { parts, span in parts.flatMap(span.taken(from:)) } }
        if !state.lastIsPlace, state.current.contains(where: { !phones[$0].phone.hours.isEmpty }) {
            for index in state.current { phones[index].phone.hours = phones[index].phone.hours.flatMap(rest) }
        } else if !state.held.isEmpty {
            let last = state.held.suffix(Self.mostHeld).flatMap { held in
                rest(held.hours.hours).map { hours in
                    var held = held
                    held.hours.hours = hours
                    return held
                }
            }
            state.held.replaceSubrange(max(0, state.held.count - Self.mostHeld)..., with: last)
        } else {
            state.breaks = Array((state.breaks + breaks).suffix(8))
        }
    }

    /// Hours of which no days were named are those of all other days.
    mutating func exclude(_ days: DaySet) {
        func rest(_ own: DaySet) -> DaySet { (own.isEmpty ? .everyDay : own).subtracting(days) }
        if state.lastIsPlace || state.current.isEmpty {
            for index in state.held.indices { state.held[index].hours.hours.days = rest(state.held[index].hours.hours.days) }
            return
        }
        for index in state.current {
            for item in phones[index].phone.hours.indices { phones[index].phone.hours[item].days = rest(phones[index].phone.hours[item].days) }
            phones[index].phone.hours.removeAll { $0.days.isEmpty }
        }
    }

    /// A list of closed days says on which days the hours beside it hold, where these name none.
    private mutating func fillDays(without closed: DaySet, shift: HolidayShift?, besides section: Int) {
        guard !closed.isEmpty else { return }
        (state.closedDays, state.shift) = (closed, shift)
        for index in state.held.indices {
            if state.held[index].hours.hours.days.isEmpty { state.held[index].hours.hours.days = DaySet.everyDay.subtracting(closed) }
            state.held[index].hours.hours.shift = shift
        }
        for index in state.current {
            for item in phones[index].phone.hours.indices {
                if phones[index].phone.hours[item].days.isEmpty { phones[index].phone.hours[item].days = DaySet.everyDay.subtracting(closed) }
                phones[index].phone.hours[item].shift = shift
            }
        }
        // A page has few such; a hundred thousand are no place's.
        for index in hours.indices.suffix(50) where state.isClosedList && isHoursBeside(hours[index].section, section) {
            if hours[index].hours.days.isEmpty { hours[index].hours.days = DaySet.everyDay.subtracting(closed) }
            hours[index].hours.shift = shift
        }
    }

    /// ※月曜日が祝日の場合は翌日が休館日です below the closed days; false where there are none to speak of.
    mutating func shiftClosure(by rule: HolidayRule, in section: Int) -> Bool {
        guard let last = closures.indices.last, closures[last].section == section, closures[last].closure.onHolidays == nil,
            let shift = rule.shift(of: closures[last].closure.days)
        else { return false }
        (closures[last].closure.onHolidays, closures[last].closure.shift) = (rule.words, shift)
        fillDays(without: closures[last].closure.days, shift: shift, besides: section)
        return true
    }

    /// Whether two sections stand beside each other, one headed by hours: 開館時間 and 休館日.
    private func isHoursBeside(_ other: Int, _ section: Int) -> Bool {
        guard other != section, sections.indices.contains(other), sections.indices.contains(section) else { return false }
        let (one, two) = (sections[other], sections[section])
        guard one.region == two.region, one.parent == two.parent else { return false }
        let line = FoldedLine(one.heading)
        return isPlaceLabel(line) || HeadingRules.isHoursLabel(line)
    }

    /// ※2026年1月から9時～17時に変更します: the hours above hold until then, the others from then on.
    mutating func change(to announced: [ServiceHours], from begins: CivilDay) {
        guard announced.count == 1 else { return }
        let eve = begins.advanced(by: -1)
        func changed(_ hours: ServiceHours) -> ServiceHours {
            var hours = hours
            (hours.opens, hours.closes, hours.begins, hours.ends) = (announced[0].opens, announced[0].closes, begins, nil)
            return hours
        }
        if !state.lastIsPlace, let first = state.current.first, phones[first].phone.hours.count == 1, phones[first].phone.hours[0].ends == nil {
            for index in state.current where phones[index].phone.hours.count == 1 {
                phones[index].phone.hours.append(changed(phones[index].phone.hours[0]))
                phones[index].phone.hours[0].ends = eve
            }
        } else if state.held.count == 1, state.held[0].hours.hours.ends == nil {
            var other = state.held[0]
            other.hours.hours = changed(other.hours.hours)
            state.held[0].hours.hours.ends = eve
            state.held.append(other)
        }
    }

    /// Hours of a line that is there round the clock in another language: nobody closes it at the weekend.
    mutating func completeDays() {
        for index in phones.indices where phones[index].phone.hours.contains(where: { $0.isAllDay && $0.days == .everyDay }) {
            for item in phones[index].phone.hours.indices where phones[index].phone.hours[item].days.isEmpty { phones[index].phone.hours[item].days = .everyDay }
        }
    }

    /// Whether closed days are said of all numbers of the section: where the line says so, or stands by itself below several of which none has its own.
    func isOfAll(_ reading: HoursParser.Reading, _ block: Block, _ line: FoldedLine) -> Bool {
        guard !block.continues, block.kind != .row else { return false }
        let own = ofSection()
        guard own.count > 1 else { return false }
        if line.mentions(Self.all) { return true }
        return !CounterParser.isOffice(block.text) && own.allSatisfy { phones[$0].phone.closures.isEmpty }
    }

    /// Whether a line says on which days nothing is done and no more than that, so that it is said of the number above: ※祝日、年末年始を除く.
    func isOfNumber(_ line: FoldedLine) -> Bool {
        guard !state.lastIsPlace, state.current.contains(where: { !phones[$0].phone.hours.isEmpty }) else { return false }
        return line.count <= 50 && !CounterParser.isOffice(line.text) && !line.mentions(Self.online)
    }

    private static let all: WordSet = ["いずれの", "いずれも", "すべての", "全ての", "すべて", "全て", "各窓口", "各支所", "各所", "全窓口", "全支所", "どの窓口", "all", "every", "each", "any of"]

    private func ofSection() -> [Int] {
        // A page has few of them in a section; a hundred thousand are no city's.
        phones.indices.suffix(400).filter { phones[$0].section == state.section && phones[$0].phone.kind == .voice }
    }

    mutating func closeAll(_ reading: HoursParser.Reading) {
        let current = state.current
        // Who is there on just these days is not meant.
        state.current = ofSection().filter { index in
            let hours = phones[index].phone.hours
            return hours.isEmpty || hours.contains { $0.days.isEmpty || !$0.days.subtracting(reading.excluded).isEmpty }
        }
        close(reading.closedPeriods)
        for index in state.current {
            phones[index].phone.hours = phones[index].phone.hours.compactMap { hours in
                guard !hours.days.isEmpty else { return hours }
                var rest = hours
                rest.days.subtract(reading.excluded)
                return rest.days.isEmpty ? nil : rest
            }
        }
        state.current = current
    }

    mutating func close(_ periods: [YearlyPeriod]) {
        if state.current.isEmpty { state.closures = periods }
        for index in state.current {
            for period in periods where !phones[index].phone.closures.contains(period) {
                phones[index].phone.closures.append(period)
            }
        }
    }

    /// Days on which the place is closed: only what its hours do not say by themselves, unless a label or a column lists them.
    mutating func closePlace(_ reading: HoursParser.Reading, _ block: Block, _ section: Int, isListed: Bool = false, isColumn: Bool = false) {
        guard isListed || isColumn || !reading.closures.isEmpty || reading.isYearEnd else { return }
        let days = reading.excluded.union(isListed ? reading.days : [])
        let closure = Closure(days: days, periods: reading.closures, isYearEnd: reading.isYearEnd, onHolidays: reading.onHolidays?.words, shift: reading.onHolidays?.shift(of: days))
        if isListed { fillDays(without: days, shift: closure.shift, besides: section) }
        guard !days.isEmpty || !closure.periods.isEmpty || closure.isYearEnd else { return }
        closures.append(Closing(section: section, line: block.line, quote: block.text, closure: closure))
    }
}

extension ServiceHours {
    /// Whether both cannot be the hours of one line, as one of them is round the clock: the same languages, days in common, the same bounds.
    func conflicts(with other: ServiceHours) -> Bool {
        isAllDay != other.isAllDay && languages == other.languages && begins == other.begins && ends == other.ends && (days.isEmpty || other.days.isEmpty || !days.intersection(other.days).isEmpty)
    }
}
