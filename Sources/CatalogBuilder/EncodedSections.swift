import Catalog
import Foundation
import Matching
import SentenceEncoder

/// The vectors of the sections that no intent speaks of, by which a question in any language finds them.
enum EncodedSections {
    /// The encoder reads some 500 tokens; what a section is about stands in its first lines.
    private static let longest = 600

    static func vectors(
        of intents: [Intent], sections: [Section], pages: [Page], forming: TextForming, by encoder: EncodedPhrases
    ) throws(EncoderError) -> [SectionVectors] {
        let found = intents.filter(\.texts.isEmpty)
        let texts = found.flatMap { intent -> [String] in
            guard let index = intent.bindings.first, let page = pages.first(where: { $0.id == sections[index].page })
            else { return ["", ""] }
            let language = ResidentLanguage(bcp47: page.language) ?? .en
            let heading = "\(page.title) \(sections[index].heading)"
            let text = sections[index].paragraphs.joined(separator: " ").prefix(longest)
            return [heading, String(text)].map { forming.forms(of: $0, in: language).encoderText }
        }
        guard !texts.isEmpty else { return [] }
        let vectors = try encoder.vectors(of: texts, keptApart: "sections")
        return found.indices.map { index in
            SectionVectors(
                intent: found[index].id, headings: Data(floats: vectors[2 * index]), text: Data(floats: vectors[2 * index + 1]))
        }
    }
}
