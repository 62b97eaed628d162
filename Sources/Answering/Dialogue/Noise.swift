import Catalog
import Matching
import TextNormalizing

/// A line that asks nothing: marks and pictures only, or keys hit to see what happens.
struct Noise {
    private static let rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"]

    /// - Parameter matchingForm: the line's.
    static func isNoise(_ matchingForm: MatchingForm, _ result: MatchResult) -> Bool {
        let form = matchingForm.text
        guard form.unicodeScalars.contains(where: { $0.properties.isAlphabetic }) else { return form.count <= 3 }
        guard result.mentions.isEmpty, form.utf8.allSatisfy({ $0 < 0x80 && $0 != 0x20 }) else { return false }
        // The form folds a letter that is repeated more than twice.
        if Set(form).count <= 1 { return true }
        return form.count >= 3 && rows.contains { $0.contains(form) }
            || form.count >= 5 && !form.contains { "aeiouy".contains($0) }
    }
}
