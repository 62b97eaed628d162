internal import CLinuxProcess

/// What the child may use. It binds itself before it sees a byte of a page, so that whatever libxml2 can be made to do
/// happens in a process that can open no file and no socket, start no process and thread, and write nothing but answers.
package struct ChildLimits: Sendable, Equatable {
    /// Bytes of address space (RLIMIT_AS): the largest page that `HTMLLimits` lets through needs under 300 MB.
    package var memory: UInt
    /// Seconds of processor time for one page (RLIMIT_CPU, raised before each page); libxml2 needs milliseconds.
    package var secondsPerPage: UInt

    package init(memory: UInt = 512 << 20, secondsPerPage: UInt = 5) {
        self.memory = memory
        self.secondsPerPage = secondsPerPage
    }

    /// False where the kernel refuses any of them; the caller must not go on then.
    func apply() -> Bool {
        // Descriptors that the parent held open are none of ours; 0 and 1 are the way to it, 2 leads nowhere.
        // Failing that (before Linux 5.9) the parent's are closed on exec as it opened them.
        _ = clinux_close_from(3)
        guard clinux_no_new_privileges() == 0 else { return false }
        // No core with a page's contents, no debugger, no life without the parent.
        _ = clinux_not_dumpable()
        _ = clinux_die_with_parent()
        guard set(clinux_rlimit_as, memory), set(clinux_rlimit_nofile, 3), set(clinux_rlimit_nproc, 0), set(clinux_rlimit_fsize, 0),
            set(clinux_rlimit_core, 0)
        else { return false }
        // A kernel built without call filters still has all of the above.
        _ = CallFilter.apply()
        return true
    }

    /// Lets the next page have its time, counted from what is used up already.
    func allowPage() -> Bool {
        clinux_limit(clinux_rlimit_cpu, clinux_seconds_used() + secondsPerPage, .max) == 0
    }

    private func set(_ resource: CInt, _ value: UInt) -> Bool { clinux_limit(resource, value, value) == 0 }
}
