/// A listening socket that was bound by whoever started us, and that stays theirs.
package struct PassedSocket: Sendable, Equatable {
    /// Open, close-on-exec, checked to be a listening stream socket.
    package let descriptor: CInt
    /// From `FileDescriptorName=` of the socket unit; `unknown` if there is none (sd_listen_fds(3)).
    package let name: String
}
