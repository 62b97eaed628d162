// What Swift's Glibc module leaves out of Linux's process control: variadic functions and resources; no logic.
#ifndef MADOGUCHI_CLINUXPROCESS_SHIM_H
#define MADOGUCHI_CLINUXPROCESS_SHIM_H

#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <malloc.h>
#include <signal.h>
#include <stddef.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

static inline int clinux_no_new_privileges(void) { return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0); }
static inline int clinux_not_dumpable(void) { return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0); }
static inline int clinux_die_with_parent(void) { return prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0); }

// Needs no privilege once new ones are given up.
static inline int clinux_filter_calls(const struct sock_fprog *program) { return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, program, 0, 0); }

static const unsigned clinux_call_number = offsetof(struct seccomp_data, nr), clinux_call_architecture = offsetof(struct seccomp_data, arch),
                      clinux_call_protection = offsetof(struct seccomp_data, args[2]);
#if defined(__x86_64__)
static const unsigned clinux_architecture = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
static const unsigned clinux_architecture = AUDIT_ARCH_AARCH64;
#endif

// Has the allocator keep what is freed, for the next page, up to so many bytes.
static inline void clinux_keep_memory(int bytes) {
    mallopt(M_MMAP_THRESHOLD, bytes);
    mallopt(M_TRIM_THRESHOLD, bytes);
}

// Closes all descriptors from `first` on; needs Linux 5.9.
static inline long clinux_close_from(unsigned first) { return syscall(SYS_close_range, first, ~0u, 0u); }

static inline int clinux_limit(int resource, unsigned long soft, unsigned long hard) {
    struct rlimit limit = {soft, hard};
    return setrlimit(resource, &limit);
}

static const int clinux_rlimit_as = RLIMIT_AS, clinux_rlimit_core = RLIMIT_CORE, clinux_rlimit_cpu = RLIMIT_CPU,
                 clinux_rlimit_fsize = RLIMIT_FSIZE, clinux_rlimit_nofile = RLIMIT_NOFILE, clinux_rlimit_nproc = RLIMIT_NPROC;

// Seconds of processor time that this process has used, rounded up.
static inline unsigned long clinux_seconds_used(void) {
    struct rusage usage;
    if (getrusage(RUSAGE_SELF, &usage) != 0) return 0;
    return (unsigned long)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec + 1);
}

#endif
