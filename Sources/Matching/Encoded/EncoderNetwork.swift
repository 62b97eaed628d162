import Catalog

/// A classifier of vectors with one hidden layer, whose sums below 0 count as 0.
///
/// With a layer between, "none of these" may be many things that lie far apart. Measured on 1,560 questions of writers whose
/// examples nobody trained on: where four in a hundred good ones are refused, it refuses 97 % of the near misses and 98 % of what is
/// far; a single layer 93 and 96 %.
struct EncoderNetwork: Sendable {
    var hidden: DenseLayer
    var output: DenseLayer

    /// The scores of the classes.
    func scores(of vector: [Float]) -> [Float] { output.sums(of: hidden.sums(of: vector).map { max($0, 0) }) }
}
