import Catalog
import Foundation
import TextNormalizing

/// Addresses as a resident reads them, with the Japanese to show on the way, where a page gives it, and a link to a map.
struct AddressRendering {
    let catalog: Catalog
    let localizer: Localizer

    struct Rendered {
        var text: String
        /// The Japanese page's, without its code, for whoever does not read it above.
        var original: String?
        var map: String
    }

    /// Nil for a fact that is no address.
    func rendered(_ fact: Fact) -> Rendered? {
        guard case .postalAddress(let address) = fact.value, let page = catalog.page(of: fact.section) else { return nil }
        let japanese = page.language.hasPrefix("ja") ? address : counterpart(of: address, site: page.site)
        let map = Self.map(address)
        switch localizer.language.spoken {
        case "ja", "zh":
            // Written in characters that they read.
            let read = japanese ?? address
            let text = Self.coded(read)
            return Rendered(text: localizer.furigana?.annotated(text) ?? text, map: map)
        default:
            let text = PostalAddress(text: inOwnWords(address.text, site: page.site), postalCode: address.postalCode)
            return Rendered(text: Self.coded(text), original: japanese == address ? nil : japanese?.text, map: map)
        }
    }

    /// Lines to show one below the other, without indentation.
    func lines(_ rendered: Rendered) -> [String] {
        [rendered.text, rendered.original, localizer.labelled(.map, rendered.map)].compactMap(\.self)
    }

    /// The same address on a Japanese page: that with the same code and the same figures.
    private func counterpart(of address: PostalAddress, site: String) -> PostalAddress? {
        let same = catalog.facts.compactMap { fact -> PostalAddress? in
            guard case .postalAddress(let other) = fact.value, other.postalCode == address.postalCode, other.postalCode != nil,
                let page = catalog.page(of: fact.section), page.site == site, page.language.hasPrefix("ja"),
                Self.figures(other.text) == Self.figures(address.text)
            else { return nil }
            return other
        }
        return same.first.flatMap { first in same.allSatisfy { $0 == first } ? first : nil }
    }

    private static func figures(_ text: String) -> [Int] {
        text.split { !$0.isASCII || !$0.isNumber }.compactMap { Int($0) }
    }

    /// "1-1-1 Tachibanadori-Nishi Miyazaki City" with the city called as the resident calls it.
    private func inOwnWords(_ text: String, site: String) -> String {
        guard let site = catalog.sites.first(where: { $0.id == site }), let english = site.name[.en], localizer.language != .en,
            let own = site.name[localizer.language], let range = text.range(of: english)
        else { return text }
        // As it stands within a sentence, a name may have its article.
        let name = ["la ", "el ", "a ", "o "].first(where: own.hasPrefix).map { String(own.dropFirst($0.count)) } ?? own
        let before = text[..<range.lowerBound].trimmingCharacters(in: [" ", ","])
        return (before.isEmpty ? name : "\(before), \(name)") + text[range.upperBound...]
    }

    private static func coded(_ address: PostalAddress) -> String {
        (address.postalCode.map { "〒\($0) " } ?? "") + address.text
    }

    /// Google's documented address for a search on a map, which opens the map's app on a phone.
    private static func map(_ address: PostalAddress) -> String {
        var allowed = CharacterSet.alphanumerics
        allowed.insert(charactersIn: "-._~")
        // Letters of ASCII only: a link with others in it breaks in many messengers.
        allowed.formIntersection(CharacterSet(charactersIn: "\u{0}"..."\u{7F}"))
        let query = [address.text, address.postalCode].compactMap(\.self).joined(separator: " ")
        let encoded = query.addingPercentEncoding(withAllowedCharacters: allowed) ?? ""
        return "https://www.google.com/maps/search/?api=1&query=\(encoded.replacing("%20", with: "+"))"
    }
}
