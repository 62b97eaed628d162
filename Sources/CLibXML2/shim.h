// The wall round libxml2: what Swift cannot see of its C interface, and nothing else.
#ifndef MADOGUCHI_CLIBXML2_SHIM_H
#define MADOGUCHI_CLIBXML2_SHIM_H

// Debian's libxml2 is built with ICU, and <libxml/encoding.h> then brings in the system's ICU headers, whose types clash
// with those of Foundation's own ICU. They are only needed for two last members of xmlCharEncodingHandler, which no
// Swift code looks into: handlers are only ever passed on by pointer.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>

// `xmlFree` is a mutable global function pointer, which strict concurrency refuses.
static inline void clibxml2_free(void *pointer) { xmlFree(pointer); }

#endif
