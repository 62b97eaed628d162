import Foundation

/// A file opened for reading that is surely a plain one, closed with its holder: opening a pipe would wait for ever, and reading
/// a device would fill the memory.
struct PlainFile: ~Copyable {
    enum Fault: Error {
        case missing
        /// A part of the path is a file, which no folder can be made of by itself.
        case inNoFolder
        /// A pipe, a folder, a socket, a device.
        case notPlain
        /// This process has no descriptor left, or the machine has none.
        case tooManyOpen
        case unreadable
    }

    private let descriptor: Int32
    /// Bytes, when it was opened.
    let count: Int

    init(_ path: String) throws(Fault) {
        let descriptor = unsafe open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else {
            switch errno {
            case ENOENT: throw .missing
            case ENOTDIR: throw .inNoFolder
            // A socket.
            case ENXIO: throw .notPlain
            case EMFILE, ENFILE: throw .tooManyOpen
            default: throw .unreadable
            }
        }
        var status = stat()
        let isKnown = unsafe fstat(descriptor, &status) == 0
        guard isKnown, status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw isKnown ? .notPlain : .unreadable
        }
        self.descriptor = descriptor
        count = Int(status.st_size)
    }

    deinit { close(descriptor) }

    /// So many of its first bytes, or all that it has; nil if they cannot be read.
    func beginning(_ most: Int) -> Data? {
        var data = Data(count: most)
        let got = unsafe data.withUnsafeMutableBytes { buffer in unsafe pread(descriptor, buffer.baseAddress, buffer.count, 0) }
        return got < 0 ? nil : data.prefix(got)
    }

    /// What the file holds at this moment: whatever is done to it later, these bytes stay as they are. Nil if it cannot be read whole.
    func bytes() -> FixedBytes? {
        count > 0 ? FixedMemory.copy(of: descriptor, count: count).map { FixedBytes($0) } : .empty
    }
}
