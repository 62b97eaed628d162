extension Evaluation {
    /// The tables and each miss, for a person.
    package var text: String {
        let header = ["lang", "questions", "ranked 1st", "answered", "+ offered", "wrong", "refused", "oos refused", "near", "far", "language", "in two", "wrong contact"]
        var rows = [header]
        for (language, tally) in byLanguage.sorted(by: { $0.key < $1.key }) { rows.append(row(language, tally)) }
        rows.append(row("all", total))
        let widths = header.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        let table = rows.map { row in
            zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }.joined(separator: "  ")
        }
        let bands = calibration.filter { $0.answers > 0 }.map { band in
            "confidence from \(band.from): \(band.answers) answers, \(Self.percent(Double(band.right), of: Double(band.answers))) right"
        }
        let languages = otherLanguages.prefix(10).map { "\($0.count) × \($0.label) → \($0.got)" }
        let contacts = wrongContacts.map { "\($0.id)\t\($0.label)\t→ \($0.got)\t\($0.question)" }
        let confused = confusions.prefix(10).map { "\($0.count) × \($0.label) → \($0.got)" }
        let missed = misses.map { "\($0.id)\t\($0.label)\t→ \($0.got)\t\($0.question)" }
        return (table + [""] + bands + ["", "wrong language:"] + languages
            + ["", "wrong contacts: \(total.wrongContact), and \(total.outOfScopeContact) answers with a contact to what the pages do not answer"]
            + contacts + ["", "most frequent:"] + confused + ["", "misses: \(misses.count)"] + missed).joined(separator: "\n")
    }

    private func row(_ name: String, _ tally: Tally) -> [String] {
        func share(_ part: Int, _ whole: Int) -> String { Self.percent(Double(part), of: Double(whole)) }
        return [
            name, String(tally.all), share(tally.rankedFirst, tally.inScope), share(tally.answeredRight, tally.inScope),
            share(tally.answeredRight + tally.offered, tally.inScope), share(tally.answeredWrong, tally.inScope),
            share(tally.refused, tally.inScope), share(tally.outOfScopeRefused, tally.outOfScope),
            share(tally.nearRefused, tally.near), share(tally.farRefused, tally.far),
            share(tally.rightLanguage, tally.all), share(tally.twoLanguages, tally.all),
            // Not a share: none is the aim.
            String(tally.wrongContact),
        ]
    }

    /// What is better and what is worse than in an earlier run on the same questions, for a person.
    package func comparison(with earlier: Evaluation) -> String {
        func points(_ part: KeyPath<Tally, Int>, _ whole: KeyPath<Tally, Int>) -> String {
            func share(_ tally: Tally) -> Double { Double(tally[keyPath: part]) / Double(max(tally[keyPath: whole], 1)) * 100 }
            let difference = share(total) - share(earlier.total)
            return "\(difference < 0 ? "−" : "+")\((abs(difference) * 10).rounded() / 10) points"
        }
        let (now, before) = (Set(misses.map(\.id)), Set(earlier.misses.map(\.id)))
        let mended = earlier.misses.filter { !now.contains($0.id) }
        let broken = misses.filter { !before.contains($0.id) }
        return ([
            "ranked first \(points(\.rankedFirst, \.inScope)), answered \(points(\.answeredRight, \.inScope)), "
                + "wrong \(points(\.answeredWrong, \.inScope)), out of scope refused \(points(\.outOfScopeRefused, \.outOfScope))",
            "mended: \(mended.count)",
        ] + mended.map { "\($0.id)\t\($0.label)\twas \($0.got)\t\($0.question)" }
            + ["broken: \(broken.count)"] + broken.map { "\($0.id)\t\($0.label)\t→ \($0.got)\t\($0.question)" })
            .joined(separator: "\n")
    }
}
