package import Catalog
package import Matching

/// A made-up vocabulary in the script of a language: common words, which most sentences hold, and telling ones.
package struct SyntheticLanguage {
    package let language: ResidentLanguage
    let common: [String]
    let telling: [String]
    /// What stands between words.
    private let blank: String

    package static let all: [ResidentLanguage] = [.en, .ja, .vi, .th]

    package init(_ language: ResidentLanguage, telling count: Int, _ random: inout SplitMix64) {
        self.language = language
        blank = [.ja, .th].contains(language) ? "" : " "
        common = (0..<150).map { _ in Self.word(language, &random) }
        telling = (0..<count).map { _ in Self.word(language, &random) }
    }

    private static func word(_ language: ResidentLanguage, _ random: inout SplitMix64) -> String {
        func pick(_ scalars: ClosedRange<UInt32>) -> String {
            Unicode.Scalar(UInt32.random(in: scalars, using: &random)).map { String($0) } ?? ""
        }
        func pick(_ parts: String) -> String { parts.split(separator: " ").randomElement(using: &random).map(String.init) ?? "" }
        let length = Int.random(in: 2...4, using: &random)
        switch language {
        // The kanji, syllables and letters in daily use lie close together.
        case .ja: return pick(0x4E00...0x59FF) + pick(0x4E00...0x59FF) + (length > 3 ? pick("の を に は する です") : "")
        case .ko: return (0..<length).map { _ in pick(0xAC00...0xB3FF) }.joined()
        case .th: return (0..<length).map { _ in pick(0x0E01...0x0E2E) + pick("ะ า ิ ี ุ ู เ แ โ") }.joined()
        case .vi: return pick("b c d đ g h k l m n ng nh ph qu th tr v x") + pick("a ă â e ê i o ô ơ u ư à á ả ạ ế ộ ữ") + pick("c m n ng nh p t")
        default:
            return (0..<length).map { _ in
                pick("b c d f g h k l m n p r s t v st tr ch") + pick("a e i o u ea ou") + pick("n r s t l m")
            }.joined()
        }
    }

    /// A sentence about what the telling words numbered say, with common words between them, the first ones most often.
    package func sentence(about numbers: [Int], _ random: inout SplitMix64) -> String {
        var words = numbers.map { telling[$0 % telling.count] }
        for _ in 0..<Int.random(in: 2...4, using: &random) {
            let rank = Int(Double(common.count) * Double.random(in: 0..<1, using: &random) * Double.random(in: 0..<1, using: &random))
            words.append(common[rank])
        }
        return words.shuffled(using: &random).joined(separator: blank)
    }
}
