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
}
