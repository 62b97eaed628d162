import Foundation
import Testing

@testable import Daemon

@Suite struct LogOutputTests {
    @Test func `a line is written whole`() throws {
        let pipe = Pipe()
        LogOutput(descriptor: pipe.fileHandleForWriting.fileDescriptor).write("窓口: open\n")
        try pipe.fileHandleForWriting.close()
        #expect(try pipe.fileHandleForReading.readToEnd() == Data("窓口: open\n".utf8))
    }

    /// A full disk behind stderr ended the daemon.
    @Test func `what cannot be written is left out`() throws {
        let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
        LogOutput(descriptor: full.fileDescriptor).write("a line\n")
        LogOutput(descriptor: -1).write("a line\n")
    }
}
