import Foundation
import WireTransport

/// A server under measurement, on a TCP port and a Unix socket.
final class ServerProcess {
    enum Kind: String, CaseIterable { case echo, daemon }

    struct NotStarted: Error, CustomStringConvertible {
        var program: String
        var description: String { "\(program) does not answer" }
    }

    private let process = Process()
    let tcp: Address
    let unix: Address
    /// From before the start of the program to its first whole reply, in milliseconds.
    let firstAnswer: Double

    /// - Parameter arguments: made from port and socket.
    init(_ program: String, port: Int, socket: String, arguments: [String], asking question: String) async throws {
        tcp = .tcp(host: "127.0.0.1", port: port)
        unix = .unix(path: socket)
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.standardError = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        try? FileManager.default.removeItem(atPath: socket)
        let clock = ContinuousClock()
        let start = clock.now
        try process.run()
        while true {
            if let client = try? await LineClient.connect(to: unix) {
                var client = client
                try await client.send(question)
                _ = try await client.receiveJSON()
                firstAnswer = (clock.now - start) / .milliseconds(1)
                await client.close()
                return
            }
            guard process.isRunning, clock.now - start < .seconds(60) else { throw NotStarted(program: program) }
            try await Task.sleep(for: .milliseconds(1))
        }
    }

    func stop() {
        process.terminate()
        process.waitUntilExit()
    }

    /// Kilobytes of the process that are in memory; of these the private ones, without mapped files.
    var memory: (resident: Int, anonymous: Int) {
        let status = (try? String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)) ?? ""
        func kilobytes(_ name: String) -> Int {
            status.split(separator: "\n").first { $0.hasPrefix("\(name):") }?.split(separator: "\t").last
                .flatMap { Int($0.filter(\.isNumber)) } ?? 0
        }
        return (kilobytes("VmRSS"), kilobytes("RssAnon"))
    }

    /// Seconds of processor time since its start.
    var processorTime: Double {
        let stat = (try? String(contentsOfFile: "/proc/\(process.processIdentifier)/stat", encoding: .utf8)) ?? ""
        let fields = stat.split(separator: ")").last?.split(separator: " ") ?? []
        guard fields.count > 12, let user = Double(fields[11]), let system = Double(fields[12]) else { return 0 }
        return (user + system) / Double(sysconf(Int32(_SC_CLK_TCK)))
    }
}
