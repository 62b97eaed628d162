package import Catalog
import Foundation

/// Reads a folder `Intents/` (docs/WRITING-INTENTS.md).
package enum IntentFolder {
    /// Folders that are no topics.
    private static let reserved = ["glossary", "phrasebook"]

    /// Reads all that can be read; what cannot is in the diagnostics, one for each fault, and no intent is built on it.
    package static func read(_ folder: String) -> (library: IntentLibrary, diagnostics: [Diagnostic]) {
        var library = IntentLibrary()
        var diagnostics: [Diagnostic] = []
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
            let fault = Diagnostic(
                .error, path: folder, message: "there is no such folder", mend: "give the folder of intents with --intents")
            return (library, [fault])
        }
        for language in ResidentLanguage.allCases {
            // A language that is not written yet is a gap, not a broken file; its residents are answered in another.
            let files = ["glossary", "phrasebook"].map { "\(folder)/\($0)/\(language.rawValue).yaml" }
            if language != .en, let missing = files.first(where: { !FileManager.default.fileExists(atPath: $0) }) {
                diagnostics.append(
                    Diagnostic(
                        .warning, path: missing, message: "there is no such file: \(language.rawValue) is answered in another language",
                        mend: "write it (docs/WRITING-INTENTS.md)"))
                continue
            }
            library.glossaries[language] = attempt(&diagnostics) { () throws(IntentFileError) in
                try GlossaryFile.read("\(folder)/glossary/\(language.rawValue).yaml", language)
            }
            let path = "\(folder)/phrasebook/\(language.rawValue).yaml"
            guard let read = attempt(&diagnostics, { () throws(IntentFileError) in try PhrasebookFile.read(path, language) }) else { continue }
            library.phrasebooks[language] = read.phrasebook
            library.phrasebookLines[language] = read.lines.mapValues { .init(path: path, line: $0) }
        }
        diagnostics += reserved.flatMap { StrayFiles.warnings(in: "\(folder)/\($0)") }
        var hasTopic = false
        for topic in names.sorted() where !topic.hasPrefix(".") && !reserved.contains(topic) {
            var isFolder: ObjCBool = false
            let path = "\(folder)/\(topic)"
            guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
                continue
            }
            hasTopic = true
            TopicFolder.read(path, topic: topic, into: &library, diagnostics: &diagnostics)
        }
        if !hasTopic {
            diagnostics.append(
                Diagnostic(
                    .warning, path: folder, message: "there is no topic in it: every answer is a section of a page, in the page's own words",
                    mend: "add the topics' folders (docs/WRITING-INTENTS.md)"))
        }
        diagnostics += ReferenceCheck.faults(in: library)
        return (library, diagnostics)
    }

    /// What `body` reads, or nil with its fault added to the diagnostics.
    static func attempt<Value>(
        _ diagnostics: inout [Diagnostic], _ body: () throws(IntentFileError) -> Value
    ) -> Value? {
        do {
            return try body()
        } catch {
            diagnostics.append(error.diagnostic)
            return nil
        }
    }
}
