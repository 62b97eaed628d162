import Catalog
import IntentFiles

/// What one language version of a topic's pages answers and another does not: its readers are answered from a page in
/// another language, and perhaps a heading was reworded.
enum VersionGaps {
    /// A warning for each intent; `bound` must carry their bindings.
    static func warnings(for bound: [Intent], in library: IntentLibrary, pages: [Page], sections: [Section]) -> [Diagnostic] {
        func languages(of intents: some Sequence<Intent>) -> Set<String> {
            let holders = Set(intents.flatMap(\.bindings).map { sections[$0].page })
            return Set(pages.filter { holders.contains($0.id) }.map(\.language))
        }
        let published = Dictionary(grouping: bound, by: \.topic).mapValues(languages)
        return bound.filter { library.restrictedToPage[$0.id] == nil }.compactMap { intent in
            guard let missing = published[intent.topic]?.subtracting(languages(of: [intent])).sorted(), !missing.isEmpty,
                let section = intent.bindings.first.map({ sections[$0] })
            else { return nil }
            let position = library.declared[intent.id]
            return Diagnostic(
                .warning, path: position?.path ?? intent.id, line: position?.line,
                message: "no section of the pages in \(missing.joined(separator: ", ")) is about `\(intent.id)`, only “\(section.heading)” of `\(section.page)`, "
                    + "which answers in all languages",
                mend: "compare the versions of the page; if a heading was reworded, add its words to the glossary")
        }
    }
}
