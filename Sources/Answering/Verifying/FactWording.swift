import Catalog

/// A fact in the page's words, on one line, with what the quote alone would hide.
enum FactWording {
    static func text(_ fact: Fact) -> String {
        guard case .phone(let phone) = fact.value, !phone.hours.isEmpty else {
            return fact.quote.split(whereSeparator: \.isNewline).joined(separator: " / ")
        }
        // The hours of a phone stand in other lines of the page than its number; the number comes first, should it be cut.
        let hours = phone.hours.map { span in
            let languages = span.languages.isEmpty ? "" : "\(span.languages.joined(separator: " ")) "
            return "\(languages)\(clock(span.opens))–\(clock(span.closingTime))"
        }
        return "\(phone.number): \(hours.joined(separator: ", "))"
    }

    private static func clock(_ minutes: Int) -> String { "\(minutes / 60):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)" }
}
