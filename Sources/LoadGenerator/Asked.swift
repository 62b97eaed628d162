import NIOCore

/// A request on its way.
struct Asked {
    /// From when its latency counts: when it should have gone out.
    var due: NIODeadline
    /// Its question's place in the mix.
    var question: Int
}
