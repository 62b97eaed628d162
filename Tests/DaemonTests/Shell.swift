import Subprocess

/// Runs a line of shell as the README shows it.
enum Shell {
    static func run(_ line: String) async throws -> String {
        let result = try await Subprocess.run(
            .name("sh"), arguments: ["-c", line], output: .string(limit: 1 << 20), error: .discarded)
        return result.standardOutput
    }
}
