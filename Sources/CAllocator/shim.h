/* The allocator's own header, which Swift's Glibc module leaves out. No logic. */
#pragma once
#include <malloc.h>
#include <features.h>

/* Gives free memory back to the system; does nothing where the C library has no such call. */
static inline void callocator_give_back(void) {
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}
