package import Catalog
package import Foundation

/// Whom to call now: the lines for a matter in the order in which a resident of one language should try them.
///
/// Lines that serve the language come first, then those in other languages, then those of which the page names none,
/// then those in Japanese only; within each, open ones, then those that open soonest, then those without hours.
package struct CallResolver: Sendable {
    private let language: ResidentLanguage
    private let moment: Date
    private let timeZone: TimeZone
    private let matters: Set<ConceptID>

    /// - Parameter matters: the concepts of what is asked, since a line may have hours for some of them.
    package init(
        for language: ResidentLanguage, at moment: Date, in timeZone: TimeZone, about matters: some Sequence<ConceptID> = []
    ) {
        self.matters = Set(matters)
        self.language = language
        self.moment = moment
        self.timeZone = timeZone
    }

    /// The voice lines among the facts, best first; a line that several pages name comes once.
    package func lines(_ facts: [Fact]) -> [CallLine] {
        let lines = facts.compactMap(line)
        let order = lines.indices.sorted { left, right in
            let (one, other) = (lines[left], lines[right])
            if one.standing != other.standing { return one.standing < other.standing }
            let (mine, theirs) = (urgency(one), urgency(other))
            return mine == theirs ? left < right : mine < theirs
        }
        return order.map { lines[$0] }
    }

    /// Nil for what is no phone to speak on.
    private func line(_ fact: Fact) -> CallLine? {
        guard case .phone(let phone) = fact.value, phone.kind == .voice else { return nil }
        let standing = standing(of: phone)
        let hours = hours(of: phone, standing)
        let others = phone.languages.compactMap { code -> (code: String, state: OpeningHours.State, changes: Date?)? in
            guard code != language.spoken else { return nil }
            return opening(phone.hours.filter { $0.languages.contains(code) }, phone).standing(at: moment).map { (code, $0.state, $0.changes) }
        }
        let special = phone.matterHours?.first { !matters.isDisjoint(with: $0.matters) }
        let shown = special.map { OpeningHours($0.hours, closures: [], timeZone: timeZone) } ?? opening(hours, phone)
        let own = shown.standing(at: moment)
        return CallLine(
            fact: fact, phone: phone, standing: standing, hours: hours, matterHours: special, state: own?.state,
            openLanguages: others.filter(\.state.isOpen).map(\.code),
            changes: (others.map(\.changes) + [own?.changes]).compactMap(\.self).min())
    }

    private func standing(of phone: Phone) -> CallLine.Standing {
        if phone.languages.contains(language.spoken) { return .yours }
        // A line of the city of which nothing is said is answered in Japanese.
        if phone.languages.isEmpty { return language.spoken == "ja" ? .yours : .unstated }
        return phone.languages == ["ja"] ? .japaneseOnly : .otherLanguages
    }

    private func hours(of phone: Phone, _ standing: CallLine.Standing) -> [ServiceHours] {
        guard standing == .yours else { return phone.hours }
        return phone.hours.filter { $0.languages.isEmpty || $0.languages.contains(language.spoken) }
    }

    private func opening(_ hours: [ServiceHours], _ phone: Phone) -> OpeningHours {
        OpeningHours(hours, closures: phone.closures, timeZone: timeZone)
    }

    /// Seconds until it can be called; beyond all times where that is not known.
    private func urgency(_ line: CallLine) -> Double {
        switch line.state {
        case .open: 0
        case .closed(let opens?): max(1, opens.timeIntervalSince(moment))
        case .closed(nil): .greatestFiniteMagnitude
        case nil: .greatestFiniteMagnitude / 2
        }
    }
}
