import Catalog
import Matching
import PageReading

/// Finds facts of different pages of a site that cannot both be true, and lets the newer page win.
///
/// Only what both pages state is compared: a page that names no days, or leaves a number out, contradicts nobody.
struct Contradictions {
    /// The folder that the pages' files are named from.
    let folder: String
    let pages: [Page]
    let sections: [Section]
    let intents: [Intent]
    let finder: ConceptFinder
    private let pagesByID: [String: Page]
    /// The positions of each section's facts.
    private let factsBySection: [Int: [Int]]

    /// A warning for each, with both sources.
    private(set) var warnings: [Diagnostic] = []
    /// The facts without the hours that a newer page overrules, which no answer repeats, and with counters marked that
    /// another page calls closed.
    private(set) var facts: [Fact]

    /// `facts` must carry their concepts; `intents` their bindings.
    init(folder: String, pages: [Page], sections: [Section], facts: [Fact], intents: [Intent], finder: ConceptFinder) {
        self.folder = folder
        self.pages = pages
        self.sections = sections
        self.intents = intents
        self.finder = finder
        self.facts = facts
        pagesByID = Dictionary(pages.map { ($0.id, $0) }) { first, _ in first }
        factsBySection = Dictionary(grouping: facts.indices) { facts[$0].section }
        compareHours()
        compareVersions()
        findClosedCounters()
    }

    // MARK: Hours of one number

    private mutating func compareHours() {
        var holders: [String: [Int]] = [:]
        var order: [String] = []
        for (index, fact) in facts.enumerated() {
            guard case .phone(let phone) = fact.value, phone.kind == .voice, !phone.hours.isEmpty, let page = page(of: fact) else { continue }
            let key = "\(page.site) \(phone.e164) \(phone.extensionNumber ?? "")"
            if holders[key] == nil { order.append(key) }
            holders[key, default: []].append(index)
        }
        for key in order {
            let all = holders[key] ?? []
            for (position, first) in all.enumerated() {
                for second in all[(position + 1)...] where sections[facts[first].section].page != sections[facts[second].section].page {
                    guard case .phone(let one) = facts[first].value, case .phone(let other) = facts[second].value,
                        Self.disagree(one.hours, other.hours)
                    else { continue }
                    let overruled = report("the hours of \(one.number)", first, second, dropped: "the others are left out")
                    guard let overruled, case .phone(var phone) = facts[overruled].value else { continue }
                    (phone.hours, phone.closures) = ([], [])
                    facts[overruled].value = .phone(phone)
                }
            }
        }
    }

    /// Whether both give hours for the same language and day, and not the same ones.
    static func disagree(_ one: [ServiceHours], _ other: [ServiceHours]) -> Bool {
        func spans(_ hours: [ServiceHours], _ language: String?, _ day: DaySet) -> Set<[Int]> {
            Set(hours.filter { hours in language.map { hours.languages.contains($0) } ?? hours.languages.isEmpty }
                .filter { $0.days.contains(day) }.map { [$0.opens, $0.closes] + ($0.weeks ?? []) })
        }
        let languages = [nil] + Set((one + other).flatMap(\.languages)).sorted().map(Optional.some)
        for language in languages {
            for bit in 0..<8 {
                let day = DaySet(rawValue: 1 << bit)
                let (mine, theirs) = (spans(one, language, day), spans(other, language, day))
                if !mine.isEmpty, !theirs.isEmpty, mine != theirs { return true }
            }
        }
        return false
    }

    // MARK: Language versions

    private static let figures: [FactKind] = [.fee, .deadline, .dueDate, .duration, .validity, .size, .quantity]

    /// Sections that answer one intent in two languages, or whose headings name the same in two, should state the same
    /// figures, phones and floors.
    private mutating func compareVersions() {
        var told: Set<[Int]> = []
        for (first, second) in versions() {
            for kind in Self.figures {
                let (mine, theirs) = (indices(of: kind, in: first), indices(of: kind, in: second))
                // As many figures on both sides, so that one is not merely told elsewhere.
                guard let left = mine.first(where: { index in !theirs.contains { figure($0) == figure(index) } }),
                    let right = theirs.first(where: { index in !mine.contains { figure($0) == figure(index) } }),
                    mine.count == theirs.count, told.insert([left, right].sorted()).inserted
                else { continue }
                report("the \(kind.rawValue)", left, right, dropped: nil)
            }
            for (left, right) in [otherPhones(first, second)].compactMap(\.self) where told.insert([left, right].sorted()).inserted {
                report("the phone", left, right, dropped: nil)
            }
            for (left, right) in otherFloors(first, second) where told.insert([left, right].sorted()).inserted {
                report("the floor", left, right, dropped: nil)
            }
        }
    }

    /// A figure without the words round it, which are other words in another language.
    private func figure(_ index: Int) -> FactValue {
        guard case .fee(var fee) = facts[index].value else { return facts[index].value }
        fee.condition = nil
        return .fee(fee)
    }

    /// The one phone of each of two sections that the other does not have, where they have as many: a number that was changed on one.
    private func otherPhones(_ first: Int, _ second: Int) -> (Int, Int)? {
        func voices(_ section: Int) -> [Int] {
            indices(of: .phone, in: section).filter { if case .phone(let phone) = facts[$0].value { phone.kind == .voice } else { false } }
        }
        func number(_ index: Int) -> String {
            if case .phone(let phone) = facts[index].value { "\(phone.e164) \(phone.extensionNumber ?? "")" } else { "" }
        }
        let (mine, theirs) = (voices(first), voices(second))
        let left = mine.filter { index in !theirs.contains { number($0) == number(index) } }
        let right = theirs.filter { index in !mine.contains { number($0) == number(index) } }
        guard mine.count == theirs.count, left.count == 1, right.count == 1 else { return nil }
        // Of two lines that name nothing in common each may be told on one page only.
        let isSame = mine.count == 1 || !Set(facts[left[0]].concepts).isDisjoint(with: facts[right[0]].concepts)
        return isSame ? (left[0], right[0]) : nil
    }

    /// Counters that name the same offices and places as one other alone, and another floor than that.
    private func otherFloors(_ first: Int, _ second: Int) -> [(Int, Int)] {
        func places(_ index: Int) -> Set<ConceptID> { Set(facts[index].concepts.filter { $0.group == "office" || $0.group == "place" }) }
        func floor(_ index: Int) -> String? { if case .counter(let counter) = facts[index].value { counter.floor } else { nil } }
        let (mine, theirs) = (indices(of: .counter, in: first), indices(of: .counter, in: second))
        return mine.compactMap { left in
            let own = places(left)
            let same = theirs.filter { places($0) == own }
            guard !own.isEmpty, same.count == 1, mine.count(where: { places($0) == own }) == 1, let here = floor(left), let there = floor(same[0])
            else { return nil }
            return here == there ? nil : (left, same[0])
        }
    }

    /// Pairs of sections of different pages of a site that say the same in two languages.
    private func versions() -> [(Int, Int)] {
        var pairs: [(Int, Int)] = []
        for intent in intents {
            for (position, first) in intent.bindings.enumerated() {
                for second in intent.bindings[(position + 1)...] where areVersions(first, second) { pairs.append((first, second)) }
            }
        }
        return pairs + versionsByHeading()
    }

    /// Of headings that share most of what they name, on pages whose titles do, each the other's best.
    private func versionsByHeading() -> [(Int, Int)] {
        func share(_ one: Set<ConceptID>, _ other: Set<ConceptID>) -> Double {
            one.isEmpty || other.isEmpty ? 0 : Double(one.intersection(other).count) / Double(one.union(other).count)
        }
        let stating = Set(facts.filter { (Self.figures + [.phone, .counter]).contains($0.value.kind) }.map(\.section))
        let holders = Dictionary(grouping: stating.filter { !sections[$0].headingConcepts.isEmpty }.sorted()) { sections[$0].page }
        let titles = pages.map { Set(finder.concepts(in: $0.title)) }
        // Pages are met by what their titles name: a site has thousands.
        var named: [ConceptID: [Int]] = [:]
        for (index, title) in titles.enumerated() where holders[pages[index].id] != nil {
            for concept in title { named[concept, default: []].append(index) }
        }
        var pairs: [(Int, Int)] = []
        for (index, title) in titles.enumerated() {
            for other in Set(title.flatMap { named[$0] ?? [] }).sorted() where other > index && share(title, titles[other]) >= 0.5 {
                guard pages[index].site == pages[other].site, pages[index].language != pages[other].language else { continue }
                let (mine, theirs) = (holders[pages[index].id] ?? [], holders[pages[other].id] ?? [])
                func best(_ section: Int, of candidates: [Int]) -> Int? {
                    let own = Set(sections[section].headingConcepts)
                    let scored = candidates.map { ($0, share(own, Set(sections[$0].headingConcepts))) }
                    return scored.max { $0.1 < $1.1 }.flatMap { $0.1 > 0.5 ? $0.0 : nil }
                }
                for section in mine {
                    if let match = best(section, of: theirs), best(match, of: mine) == section { pairs.append((section, match)) }
                }
            }
        }
        return pairs
    }

    private func areVersions(_ first: Int, _ second: Int) -> Bool {
        guard sections[first].page != sections[second].page, let one = pagesByID[sections[first].page], let other = pagesByID[sections[second].page]
        else { return false }
        return one.site == other.site && one.language != other.language
    }

    private func indices(of kind: FactKind, in section: Int) -> [Int] {
        (factsBySection[section] ?? []).filter { facts[$0].value.kind == kind }
    }

    // MARK: Counters that are no more

    private static let closingWords = [
        "閉鎖", "廃止", "閉所しました", "終了しました", "終了いたしました", "終了しています", "なくなりました", "取扱いを終了", "取り扱いを終了", "permanently closed", "has closed", "have closed", "was closed",
        "were closed", "closed on", "no longer", "has been closed", "is discontinued",
    ]

    /// A sentence of a page that says of something that it is closed for good.
    private struct ClosingSentence {
        var page: Page
        /// Of the section that it stands in.
        var line: Int
        var words: String
        var concepts: [ConceptID]
    }

    private func closingSentences() -> [ClosingSentence] {
        sections.flatMap { section -> [ClosingSentence] in
            guard let page = pagesByID[section.page] else { return [] }
            let sentences = section.paragraphs.flatMap { $0.split(whereSeparator: { "。\n".contains($0) }).map(String.init) }
            return sentences.compactMap { words in
                let plain = words.lowercased()
                guard Self.closingWords.contains(where: { plain.contains($0) }) else { return nil }
                return ClosingSentence(page: page, line: section.line, words: words, concepts: finder.concepts(in: words))
            }
        }
    }

    private mutating func findClosedCounters() {
        let sentences = closingSentences()
        for index in facts.indices {
            guard case .counter(var counter) = facts[index].value, !counter.isClass, let own = page(of: facts[index]) else { continue }
            let places = facts[index].concepts.filter { $0.group == "place" }
            for sentence in sentences where sentence.page.site == own.site {
                guard sentence.page.id == own.id ? Self.saysOfItself(sentence.words, closed: counter) : Self.says(sentence, closed: counter, places) else { continue }
                let (other, words) = (sentence.page, sentence.words)
                let newer = isNewer(other, than: own)
                let used = "answers mark it with both pages: `\(other.id)` is \(newer ? "newer" : "not newer") (\(date(other)), against \(date(own)))"
                warnings.append(
                    Diagnostic(
                        .warning, path: path(own), line: facts[index].line,
                        message: "the counter “\(counter.names[0])” is closed by \(path(other)):\(sentence.line), “\(words)”; \(used)",
                        mend: "save the older page anew, or take it out of site.yaml"))
                counter.closing = .page(
                    .init(words: words, page: Self.title(other), url: other.url, listedOn: Self.title(own)))
                facts[index].value = .counter(counter)
                break
            }
        }
    }

    /// A page's title with the day of its last update, which tells a resident whom to believe.
    private static func title(_ page: Page) -> String { page.title + (page.updatedOn.map { " (\($0))" } ?? "") }

    /// Whether a sentence says that this counter, or the building it is in, is closed for good.
    private static func says(_ sentence: ClosingSentence, closed counter: Counter, _ places: [ConceptID]) -> Bool {
        if ([counter.names[0], counter.building ?? ""]).contains(where: { $0.count >= 4 && sentence.words.contains($0) }) { return true }
        // In another language, the building by its concept; the city hall houses too much to tell.
        return places.contains { sentence.concepts.contains($0) && $0.name != "city-hall" }
    }

    private static let receptions = ["は", "での受付は", "の受付は", "での取扱いは", "での取り扱いは", "の取扱いは", "窓口は", "の窓口は", "での手続きは", " has ", " was ", " is ", " have "]

    /// The same of a sentence on the counter's own page, where only one that is about nothing else counts: 駅前窓口は…をもって終了しました, and not
    /// 市民課での写真撮影は終了しました.
    private static func saysOfItself(_ words: String, closed counter: Counter) -> Bool {
        guard EndedService.isTold(in: words), counter.names[0].count >= 3, let name = words.firstRange(of: counter.names[0]) else { return false }
        var rest = words[name.upperBound...]
        if let open = rest.first, open == "（" || open == "(", let close = rest.firstIndex(where: { $0 == "）" || $0 == ")" }) { rest = rest[rest.index(after: close)...] }
        return receptions.contains { rest.hasPrefix($0) } && rest.count <= 60
    }

    // MARK: Reports

    private func page(of fact: Fact) -> Page? { pagesByID[sections[fact.section].page] }
    private func path(_ page: Page) -> String { "\(folder)/\(page.site)/\(page.file)" }
    private func date(_ page: Page) -> String { page.updatedOn ?? page.readOn ?? "no date" }

    /// By the date of update that the pages state; the day on which they were read where one states none.
    private func isNewer(_ one: Page, than other: Page) -> Bool {
        if let mine = one.updatedOn, let theirs = other.updatedOn { return mine > theirs }
        guard let mine = one.readOn, let theirs = other.readOn else { return false }
        return mine > theirs
    }

    /// Warns of two facts; returns the one that the newer page overrules, where there is a newer page.
    @discardableResult
    private mutating func report(_ what: String, _ first: Int, _ second: Int, dropped: String?) -> Int? {
        guard let one = page(of: facts[first]), let other = page(of: facts[second]) else { return nil }
        let isOlder = isNewer(other, than: one)
        let (winner, loser) = isOlder ? (second, first) : (first, second)
        let (new, old) = isOlder ? (other, one) : (one, other)
        let decided = isNewer(new, than: old)
        let why = "(\(date(new)), against \(date(old)))"
        let used =
            !decided ? "no page is newer \(why), so each answers with its own"
            : dropped.map { "answers use those of `\(new.id)`, the newer page \(why); \($0)" }
                ?? "`\(new.id)` is the newer page \(why); each answers in its own language until the older is corrected"
        let (mine, theirs) = (facts[winner], facts[loser])
        warnings.append(
            Diagnostic(
                .warning, path: path(old), line: theirs.line,
                message: "\(what): “\(Self.short(theirs))” contradicts \(path(new)):\(mine.line), “\(Self.short(mine))”; \(used)",
                mend: "save the older page anew, or take it out of site.yaml"))
        return decided ? loser : nil
    }

    private static func short(_ fact: Fact) -> String {
        let text = if case .phone(let phone) = fact.value { FactValue.phone(phone).summary } else { fact.quote.split(separator: "\n").joined(separator: " / ") }
        return text.count > 160 ? String(text.prefix(159)) + "…" : text
    }
}
