import WireProtocol

/// A desk that was loaded and does not answer its own question.
struct SilentDesk: Error, CustomStringConvertible {
    private let version: String

    init(_ desk: any Desk) { version = desk.status(lang: nil).catalog ?? "without version" }

    var description: String {
        "catalog \(version): error: it does not answer its own first question within ten seconds; build it anew with `madoguchi build`"
    }
}
