// Linux's files without a name, which Swift's Glibc module leaves out. No logic.
#ifndef MADOGUCHI_CMEMORYFILE_SHIM_H
#define MADOGUCHI_CMEMORYFILE_SHIM_H

#include <sys/syscall.h>
#include <unistd.h>

// A file in memory that nobody else can open; closed on exec. Needs Linux 3.17.
static inline int cmemoryfile_create(const char *name) { return (int)syscall(SYS_memfd_create, name, 1u); }

#endif
