package import Catalog
import TextNormalizing

extension ConversionTable {
    /// Of kana and what natives write for them.
    package init(_ conversions: [String: String]) {
        self.init(conversions.map { (StableHash($0).value, $1) }.sorted { ($0.0, $0.1) < ($1.0, $1.1) })
    }

    /// What natives write for these kana; nil where it is not known.
    package func text(of kana: String) -> String? { text(of: StableHash(kana).value) }
}
