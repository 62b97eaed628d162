// Anthy, the kana-kanji converter (LGPL, linked dynamically).
#include <anthy/anthy.h>
