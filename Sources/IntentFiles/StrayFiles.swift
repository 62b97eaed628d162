import Catalog
import Foundation

/// Files of a folder of languages that nobody reads, since they are named for none.
enum StrayFiles {
    /// A warning for each YAML file that is neither named for a resident language nor one of `others`.
    static func warnings(in folder: String, besides others: [String] = []) -> [Diagnostic] {
        let known = others + ResidentLanguage.allCases.map { "\($0.rawValue).yaml" }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.sorted().filter { !$0.hasPrefix(".") && isYAML($0) && !known.contains($0) }.map { name in
            let stem = String(name.prefix { $0 != "." })
            let near = others.first { $0 == "\(stem).yaml" } ?? ResidentLanguage(bcp47: stem).map { "\($0.rawValue).yaml" }
            return Diagnostic(
                .warning, path: "\(folder)/\(name)", message: "nothing reads this file: it is not named for a resident language",
                mend: near.map { "rename it to \($0)" } ?? "take it away: the languages are \(ResidentLanguage.allCases.map(\.rawValue).joined(separator: ", "))")
        }
    }

    private static func isYAML(_ name: String) -> Bool { [".yaml", ".yml"].contains { name.lowercased().hasSuffix($0) } }
}
