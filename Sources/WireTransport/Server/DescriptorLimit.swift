#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

/// How many descriptors the process may open.
package enum DescriptorLimit {
    /// Descriptors kept back from connections: the catalog, the log, a reload, watchers; and what each event loop and each listener takes.
    static func reserve(loops: Int, listeners: Int) -> Int { 64 + 3 * loops + 2 * listeners }

    /// The soft limit (RLIMIT_NOFILE), raised to the hard limit first.
    package static func raised() -> Int {
        var limit = rlimit()
        #if canImport(Glibc)
        let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        #else
        let resource = RLIMIT_NOFILE
        #endif
        guard unsafe getrlimit(resource, &limit) == 0 else { return 1024 }
        var raised = limit
        raised.rlim_cur = limit.rlim_max
        if unsafe setrlimit(resource, &raised) == 0 { limit = raised }
        return Int(clamping: limit.rlim_cur)
    }

    /// How many connections may be open: as many as configured, but never so many that accepting runs out of
    /// descriptors, where the accept loop would spin.
    package static func connections(configured: Int, descriptors: Int, loops: Int, listeners: Int) -> Int {
        max(1, min(configured, descriptors - reserve(loops: loops, listeners: listeners)))
    }
}
