import Foundation
import Testing

/// scripts/install, into a folder of its own.
@Suite struct InstallTests {
    static func install(_ root: String, _ arguments: String...) throws -> Binaries.Outcome {
        try Binaries.run("/usr/bin/env", ["DESTDIR=\(root)", "\(Binaries.repository)/scripts/install"] + arguments)
    }

    static func files(_ root: String) -> [String] {
        let paths = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
        return paths.filter { path in
            let attributes = try? FileManager.default.attributesOfItem(atPath: "\(root)/\(path)")
            return attributes?[.type] as? FileAttributeType != .typeDirectory
        }.sorted()
    }

    @Test func `installs, does nothing the second time, keeps what was configured, and removes the rest`() throws {
        let root = FileManager.default.temporaryDirectory.appending(path: "install-\(UUID().uuidString.prefix(8))").path
        defer { try? FileManager.default.removeItem(atPath: root) }
        let first = try Self.install(root, "--binaries", Binaries.folder)
        #expect(first.status == 0, "\(first.diagnostics)")
        let files = Self.files(root)
        for file in [
            "usr/local/bin/madoguchid", "usr/local/bin/madoguchi", "usr/local/lib/systemd/system/madoguchid.service",
            "usr/local/lib/systemd/system/madoguchid@.service.d/hardening.conf", "usr/local/lib/sysusers.d/madoguchi.conf",
            "usr/local/lib/tmpfiles.d/madoguchi.conf", "usr/local/lib/systemd/system/madoguchi-update.timer",
            "usr/local/lib/systemd/system/madoguchi-update.service.d/hardening.conf",
            "etc/madoguchi/madoguchid.conf",
        ] { #expect(files.contains(file), "\(file)") }
        let checked = try Binaries.run(
            "\(root)/usr/local/bin/madoguchid", ["--check-config", "--config", "\(root)/etc/madoguchi/madoguchid.conf"])
        #expect(checked.status == 0, "\(checked.diagnostics)")

        let second = try Self.install(root, "--binaries", Binaries.folder)
        #expect(second.output == "nothing to do: all of it is installed\n")

        let settings = "\(root)/etc/madoguchi/madoguchid.conf"
        try "threads = 2\n".write(toFile: settings, atomically: true, encoding: .utf8)
        try Data("x".utf8).write(to: URL(filePath: "\(root)/var/lib/madoguchi/current.catalog"))
        _ = try Self.install(root, "--binaries", Binaries.folder)
        #expect(try String(contentsOfFile: settings, encoding: .utf8) == "threads = 2\n")
        let removed = try Self.install(root, "--uninstall")
        #expect(removed.status == 0, "\(removed.diagnostics)")
        #expect(Self.files(root) == ["etc/madoguchi/madoguchid.conf", "var/lib/madoguchi/current.catalog"])
        #expect(try Self.install(root, "--uninstall").status == 0)
    }

    @Test func `is called from another folder, with paths as that folder has them`() throws {
        let root = FileManager.default.temporaryDirectory.appending(path: "install-\(UUID().uuidString.prefix(8))").path
        defer { try? FileManager.default.removeItem(atPath: root) }
        try FileManager.default.createDirectory(atPath: "\(root)/bin", withIntermediateDirectories: true)
        for name in ["madoguchid", "madoguchi"] {
            try Data("#!/bin/sh\n".utf8).write(to: URL(filePath: "\(root)/bin/\(name)"))
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: "\(root)/bin/\(name)")
        }
        try FileManager.default.createSymbolicLink(atPath: "\(root)/repo", withDestinationPath: Binaries.repository)
        func install(_ arguments: String...) throws -> Binaries.Outcome {
            try Binaries.run("/usr/bin/env", ["-C", root, "DESTDIR=stage", "repo/scripts/install"] + arguments)
        }
        let outcome = try install("--binaries", "./bin")
        #expect(outcome.status == 0, "\(outcome.diagnostics)")
        #expect(Self.files("\(root)/stage").contains("usr/local/bin/madoguchid"))
        let help = try install("--help")
        #expect(help.status == 0 && help.output.contains("scripts/install --uninstall") && help.diagnostics.isEmpty, "\(help)")
    }

    @Test func `says how it is used`() throws {
        #expect(try Self.install("/nowhere", "--frobnicate").status == 64)
        #expect(try Self.install("/nowhere", "--binaries", "/nowhere").status == 1)
    }
}
