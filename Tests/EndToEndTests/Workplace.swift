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

    /// The catalog of what is shipped, built once for all tests.
    static let shipped = Result {
        let workplace = try Workplace()
        let outcome = try workplace.build()
        guard outcome.status == 0 else { throw Missing(what: outcome.diagnostics) }
        return try Data(contentsOf: URL(fileURLWithPath: workplace.catalog))
    }

    /// A workplace with its catalog.
    static func built() throws -> Workplace {
        let workplace = try Workplace()
        try shipped.get().write(to: URL(fileURLWithPath: workplace.catalog))
        return workplace
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    var catalog: String { "\(folder)/current.catalog" }

    func build() throws -> Binaries.Outcome {
        try Binaries.madoguchi(
            "build", "--knowledge", "\(folder)/Knowledge", "--intents", "\(folder)/Intents", "--output", catalog)
    }

    func check() throws -> Binaries.Outcome {
        try Binaries.madoguchi("check", "--knowledge", "\(folder)/Knowledge", "--intents", "\(folder)/Intents")
    }

    /// What the README tells staff to run when a page was edited.
    func update(_ daemon: RunningDaemon) throws -> Binaries.Outcome {
        try Binaries.run(
            "/usr/bin/env",
            ["MADOGUCHI=\(Binaries.path("madoguchi"))", "KNOWLEDGE=\(folder)/Knowledge", "INTENTS=\(folder)/Intents",
                "\(Binaries.repository)/scripts/update-knowledge", catalog, String(daemon.process.processIdentifier)])
    }

    /// Replaces `old` by `new` wherever it stands in a file.
    func edit(_ file: String, _ old: String, _ new: String) throws {
        let text = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
        guard text.contains(old) else { throw Missing(what: "\(old) in \(file)") }
        try Data(text.replacing(old, with: new).utf8).write(to: URL(fileURLWithPath: "\(folder)/\(file)"))
    }

    struct Missing: Error { var what: String }
}
