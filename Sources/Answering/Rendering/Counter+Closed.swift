import Catalog

extension Counter {
    /// The page that calls it closed.
    var closedURL: String? { if case .page(let saying) = closing { saying.url } else { nil } }
}
