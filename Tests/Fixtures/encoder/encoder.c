/* A sentence encoder for tests: the library's interface, and a vector that counts runs of three bytes. It knows no
   meaning, but equal texts have equal vectors, and like ones like vectors. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { dimension = 16 };

void *e5_load(const char *path) {
    FILE *file = fopen(path, "rb");
    if (!file) return NULL;
    char magic[5] = {0};
    size_t read = fread(magic, 1, 4, file);
    fclose(file);
    return read == 4 && strcmp(magic, "TEST") == 0 ? malloc(1) : NULL;
}

int e5_dim(const void *model) {
    (void)model;
    return dimension;
}

int e5_embed(void *model, const char *text, int is_query, float *out) {
    (void)model;
    (void)is_query;
    memset(out, 0, dimension * sizeof *out);
    size_t length = strlen(text);
    for (size_t i = 0; i + 2 < length; i++) {
        unsigned char a = text[i], b = text[i + 1], c = text[i + 2];
        out[(a * 31u + b * 17u + c) % dimension] += 1;
    }
    float sum = 1e-6f;
    for (int i = 0; i < dimension; i++) sum += out[i] * out[i];
    for (int i = 0; i < dimension; i++) out[i] /= sqrtf(sum);
    return 0;
}

void e5_free(void *model) { free(model); }
