/// What a page may hold before it is refused by name.
///
/// libxml2 2.9.14 empties the text of a page nested deeper than 256 and says so nowhere a caller sees, hence the bound
/// on depth; the others keep time and memory in proportion (the largest municipal page seen had 0.2 MB).
package enum HTMLLimits {
    package static let bytes = 4 << 20
    /// Between tags, in UTF-8, blanks included.
    package static let text = 1 << 20
    package static let tags = 200_000
    package static let attributesPerTag = 512
    package static let depth = 256
}
