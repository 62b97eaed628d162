internal import CLinuxProcess
import Glibc

/// The calls into the kernel that are left to a child once it has limited itself: those that reading a page from one
/// descriptor and writing to the other needs. Any other fails with EPERM.
enum CallFilter {
    /// Beside `mmap`, which may make no memory executable.
    private static let allowed = [
        SYS_read, SYS_write, SYS_sendto, SYS_close, SYS_brk, SYS_munmap, SYS_mremap, SYS_madvise, SYS_futex, SYS_getrusage, SYS_prlimit64,
        SYS_setrlimit, SYS_clock_gettime, SYS_getrandom, SYS_rt_sigreturn, SYS_rt_sigprocmask, SYS_getpid, SYS_gettid, SYS_tgkill, SYS_exit,
        SYS_exit_group,
    ]

    /// False where the kernel has no such filters.
    static func apply() -> Bool {
        let refuse = UInt32(SECCOMP_RET_ERRNO) | UInt32(EPERM)
        var program = [
            load(clinux_call_architecture), jump(BPF_JEQ, clinux_architecture, yes: 1, no: 0), end(UInt32(SECCOMP_RET_KILL_PROCESS)),
            load(clinux_call_number), jump(BPF_JEQ, UInt32(SYS_mmap), yes: 0, no: 4),
            load(clinux_call_protection), jump(BPF_JSET, UInt32(PROT_EXEC), yes: 1, no: 0), end(UInt32(SECCOMP_RET_ALLOW)), end(refuse),
        ]
        // From each of them to the last line, which allows it.
        for (index, call) in allowed.enumerated() { program.append(jump(BPF_JEQ, UInt32(call), yes: UInt8(allowed.count - index), no: 0)) }
        program += [end(refuse), end(UInt32(SECCOMP_RET_ALLOW))]
        return unsafe program.withUnsafeMutableBufferPointer { lines in
            var filter = unsafe sock_fprog(len: UInt16(lines.count), filter: lines.baseAddress)
            return unsafe clinux_filter_calls(&filter) == 0
        }
    }

    private static func load(_ offset: UInt32) -> sock_filter { sock_filter(code: UInt16(BPF_LD | BPF_W | BPF_ABS), jt: 0, jf: 0, k: offset) }

    /// `yes` and `no` are how many lines to leave out.
    private static func jump(_ test: CInt, _ value: UInt32, yes: UInt8, no: UInt8) -> sock_filter {
        sock_filter(code: UInt16(BPF_JMP | test | BPF_K), jt: yes, jf: no, k: value)
    }

    private static func end(_ verdict: UInt32) -> sock_filter { sock_filter(code: UInt16(BPF_RET | BPF_K), jt: 0, jf: 0, k: verdict) }
}
