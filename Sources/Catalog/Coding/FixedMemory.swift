import CMemoryFile
import Foundation

/// Memory that is filled once and then only read, and freed at its end.
///
/// `@unchecked Sendable` is right: all that changes is the memory, while one holder fills it.
@safe final class FixedMemory: @unchecked Sendable {
    let start: UnsafeMutableRawPointer
    let count: Int
    private let isMapped: Bool

    /// So many bytes of the heap, at least one.
    init(heap count: Int) {
        unsafe start = UnsafeMutableRawPointer.allocate(byteCount: count, alignment: 16)
        self.count = count
        isMapped = false
    }

    private init(mapped start: UnsafeMutableRawPointer, count: Int) {
        unsafe self.start = start
        self.count = count
        isMapped = true
    }

    deinit {
        if isMapped { unsafe munmap(start, count) } else { unsafe start.deallocate() }
    }

    /// The bytes of an open file, copied into a file in memory that has no name and that nobody else can open, and mapped from
    /// there: what somebody writes over the file, or cuts it to, while it serves neither changes an answer nor ends the process,
    /// as it would if the file itself were mapped. Where the system has no such files the copy lies on the heap.
    ///
    /// - Parameter count: above zero. Nil if so many bytes cannot be read.
    static func copy(of descriptor: Int32, count: Int) -> FixedMemory? {
        let memory = mapped(count) ?? FixedMemory(heap: count)
        let start = unsafe memory.start
        var filled = 0
        while filled < count {
            let got = unsafe read(descriptor, start + filled, count - filled)
            if got < 0, errno == EINTR { continue }
            guard got > 0 else { return nil }
            filled += got
        }
        if memory.isMapped { _ = unsafe mprotect(start, count, PROT_READ) }
        return memory
    }

    private static func mapped(_ count: Int) -> FixedMemory? {
        let room = unsafe cmemoryfile_create("catalog")
        guard room >= 0 else { return nil }
        defer { close(room) }
        guard ftruncate(room, count) == 0, let start = unsafe mmap(nil, count, PROT_READ | PROT_WRITE, MAP_SHARED, room, 0),
            unsafe start != MAP_FAILED
        else { return nil }
        return unsafe FixedMemory(mapped: start, count: count)
    }

    /// Takes mapped pages out of the process until they are read again.
    func letGo() {
        if isMapped { _ = unsafe madvise(start, count, Int32(MADV_DONTNEED)) }
    }
}
