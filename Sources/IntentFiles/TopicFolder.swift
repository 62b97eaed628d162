import Catalog
import Foundation

/// Reads `Intents/<topic>/`: `intents.yaml` and a file for each language.
enum TopicFolder {
    static func read(
        _ folder: String, topic: String, into library: inout IntentLibrary, diagnostics: inout [Diagnostic]
    ) {
        let declared = IntentFolder.attempt(&diagnostics) { () throws(IntentFileError) in
            try IntentsFile.read("\(folder)/intents.yaml", topic: topic)
        }
        for intent in declared ?? [] {
            if let earlier = library.declared[intent.intent.id] {
                diagnostics.append(
                    Diagnostic(
                        .error, path: intent.position.path, line: intent.position.line,
                        message: "the intent `\(intent.intent.id)` is declared a second time, first at "
                            + "\(earlier.path):\(earlier.line ?? 1)",
                        mend: "give one of them another id"))
                continue
            }
            library.declared[intent.intent.id] = intent.position
            library.restrictedToPage[intent.intent.id] = intent.page
            library.intents.append(intent.intent)
        }
        diagnostics += StrayFiles.warnings(in: folder, besides: ["intents.yaml"])
        for language in ResidentLanguage.allCases {
            let path = "\(folder)/\(language.rawValue).yaml"
            // A language that is not written yet is a gap in the coverage table, not a broken file; but one that got lost must not go unsaid.
            guard FileManager.default.fileExists(atPath: path) else {
                let isLink = (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) != nil
                diagnostics.append(
                    Diagnostic(
                        .warning, path: path,
                        message: (isLink ? "this link leads nowhere" : "there is no such file") + ": `\(topic)` is answered in another language",
                        mend: isLink ? "mend the link" : "write it (docs/WRITING-INTENTS.md)"))
                continue
            }
            let texts = IntentFolder.attempt(&diagnostics) { () throws(IntentFileError) in
                try IntentTextFile.read(path, topic: topic, language: language)
            }
            if texts == nil { library.unread[topic, default: []].insert(language) }
            // Beside a broken intents.yaml, every id here would seem undeclared.
            guard let texts, declared != nil else { continue }
            library.noneOfThese[topic, default: [:]][language] = texts.noneOfThese
            for (id, entry) in texts.intents {
                guard let index = library.intents.firstIndex(where: { $0.id == id && $0.topic == topic }) else {
                    diagnostics.append(
                        Diagnostic(
                            .error, path: path, line: entry.line, message: "`\(id)` is not declared in intents.yaml",
                            mend: "declare it there, or take it out here"))
                    continue
                }
                library.intents[index].texts[language] = entry.text
                library.wordings[language, default: [:]][id] = entry.places
            }
        }
    }
}
