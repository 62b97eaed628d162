import Foundation

/// A folder of its own for a test: a copy of the shipped pages and intents, and the catalog built from them.
final class Workplace {
    let folder: String

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "madoguchi-\(UUID().uuidString.prefix(8))").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for name in ["Knowledge", "Intents"] {
            try FileManager.default.copyItem(atPath: "\(Binaries.repository)/\(name)", toPath: "\(folder)/\(name)")
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    var catalog: String { "\(folder)/current.catalog" }

    func build() throws -> Binaries.Outcome {
        try Binaries.madoguchi(
            "build", "--knowledge", "\(folder)/Knowledge", "--intents", "\(folder)/Intents", "--output", catalog)
    }

    /// Replaces `old` by `new` wherever it stands in a file.
    func edit(_ file: String, _ old: String, _ new: String) throws {
        let text = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
        guard text.contains(old) else { throw Missing(what: "\(old) in \(file)") }
        try Data(text.replacing(old, with: new).utf8).write(to: URL(fileURLWithPath: "\(folder)/\(file)"))
    }

    struct Missing: Error { var what: String }
}
