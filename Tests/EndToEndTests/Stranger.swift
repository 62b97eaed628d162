import Foundation

/// Another program that listens on a port of its own and says the same to everybody.
final class Stranger {
    let port: UInt16
    private let listener: Int32

    init(saying reply: String) throws {
        let listener = socket(AF_INET, CInt(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = in_addr_t(INADDR_LOOPBACK).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isListening = unsafe withUnsafeMutablePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                unsafe bind(listener, pointer, length) == 0 && listen(listener, 5) == 0 && getsockname(listener, pointer, &length) == 0
            }
        }
        guard isListening else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
        self.listener = listener
        port = UInt16(bigEndian: address.sin_port)
        Thread.detachNewThread {
            while case let connection = accept(listener, nil, nil), connection >= 0 {
                // What was asked is read first: closing over unread bytes would reset the connection.
                var asked = [UInt8](repeating: 0, count: 4096)
                _ = unsafe read(connection, &asked, asked.count)
                _ = unsafe send(connection, Array(reply.utf8), reply.utf8.count, CInt(MSG_NOSIGNAL))
                close(connection)
            }
        }
    }

    deinit { shutdown(listener, CInt(SHUT_RDWR)) }
}
