/// Takes a resident's personal data out of a question before anything reads it: Individual Numbers, residence-card
/// numbers, private phone numbers and e-mail addresses.
///
/// Digits of any width and script count, with blanks, hyphens, dots and the like between them, or spelt as words. What a city publishes
/// itself stays, and so do dates, times, years, prices, postal codes and the 13-digit numbers of companies.
package struct PersonalDataMask: Sendable {
    /// What is taken out.
    package enum Kind: Sendable, Hashable, CaseIterable {
        /// Twelve digits whose check digit fits …
        case individualNumber
        /// … and twelve whose check digit does not: a mistyped number is personal too.
        case numberLike
        case residenceCard
        case phone
        case email
    }

    /// Digits only, both as dialled in Japan and with country code.
    private let publishedNumbers: Set<String>
    private let publishedEmails: Set<String>

    /// - Parameters:
    ///   - numbers: the phone numbers that may be named, in any spelling.
    ///   - emails: the addresses that may be.
    package init(publishedNumbers numbers: some Sequence<String> = [], publishedEmails emails: some Sequence<String> = []) {
        publishedNumbers = Set(numbers.map { String(PersonalDataScan.digits(in: $0)) })
        publishedEmails = Set(emails.map { $0.lowercased() })
    }

    /// The text with each such thing replaced by a blank, and what there was.
    package func masked(_ text: String) -> (text: String, found: Set<Kind>) {
        // Nothing personal is without digits, an at sign or a dozen words.
        let isMarked = text.unicodeScalars.contains { PersonalDataScan.digit($0) != nil || $0 == "@" || $0 == "＠" }
        guard isMarked || DigitWords.mayBeDozen(text) else { return (text, []) }
        var scan = PersonalDataScan(text)
        scan.findSpelled()
        guard isMarked else { return scan.found.isEmpty ? (text, []) : (scan.remaining, scan.found) }
        scan.findEmails(published: publishedEmails)
        scan.findResidenceCards()
        scan.findInternationalPhones(published: publishedNumbers)
        scan.findNumbers(published: publishedNumbers)
        return scan.found.isEmpty ? (text, []) : (scan.remaining, scan.found)
    }
}
