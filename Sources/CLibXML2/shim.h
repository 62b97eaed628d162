// The wall round libxml2: what Swift cannot see of its C interface, and nothing else.
#ifndef MADOGUCHI_CLIBXML2_SHIM_H
#define MADOGUCHI_CLIBXML2_SHIM_H

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlversion.h>

// `xmlFree` is a mutable global function pointer, which strict concurrency refuses.
static inline void clibxml2_free(void *pointer) { xmlFree(pointer); }

#endif
