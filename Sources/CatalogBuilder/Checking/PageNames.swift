import Catalog
import IntentFiles

/// Intents that are bound to a page which no `site.yaml` lists.
enum PageNames {
    static func faults(in library: IntentLibrary, pages: [Page]) -> [Diagnostic] {
        library.restrictedToPage.sorted { $0.key < $1.key }.filter { restricted in !pages.contains { $0.id == restricted.value } }
            .map { intent, page in
                let position = library.declared[intent]
                return Diagnostic(
                    .error, path: position?.path ?? intent, line: position?.line,
                    message: "`\(intent)` is bound to the page `\(page)`, which no site.yaml lists",
                    mend: "name one of \(pages.map(\.id).joined(separator: ", "))")
            }
    }
}
