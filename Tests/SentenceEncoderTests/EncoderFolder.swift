import Foundation

/// A folder with the encoder for tests, compiled from `Tests/Fixtures/encoder`.
final class EncoderFolder {
    let path: String

    struct NotCompiled: Error {}

    init(identity: String = "test encoder 1") throws {
        path = FileManager.default.temporaryDirectory.appending(path: "encoder-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        let fixture = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Fixtures/encoder/encoder.c").path
        let compiler = Process()
        compiler.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        compiler.arguments = ["cc", "-O1", "-shared", "-fPIC", "-o", "\(path)/libencoder.so", fixture, "-lm"]
        try compiler.run()
        compiler.waitUntilExit()
        guard compiler.terminationStatus == 0 else { throw NotCompiled() }
        try write("model.bin", "TEST")
        try write("identity.txt", identity + "\n")
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ name: String, _ text: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
    }
}
