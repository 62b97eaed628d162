import Foundation
package import SentenceEncoder

/// Where a server of the OpenAI `/v1/embeddings` shape is, which of its models is meant, and what that model wants in
/// front of each text: `http://127.0.0.1:11434/v1#MODEL`, `http+unix:/run/encoder.sock#MODEL`, with `?prefix=TEXT` before
/// the `#` for another prefix than the model's name suggests.
package struct ServerAddress: Sendable, Equatable {
    enum Place: Sendable, Equatable {
        case host(String, port: Int)
        case socket(path: String)
    }

    let place: Place
    /// The path in front of `/embeddings`, without a slash at its end.
    let base: String
    let model: String
    /// What is put in front of each text. Questions are compared with questions, so all texts are taken as such.
    let prefix: String

    /// Whether an argument means a server rather than a folder.
    package static func isServer(_ argument: String) -> Bool {
        ["http:", "https:", "http+unix:"].contains { argument.hasPrefix($0) }
    }

    package init(_ argument: String) throws(EncoderError) {
        func refuse(_ what: String) -> EncoderError {
            EncoderError(
                .missing, "`\(argument)` \(what)",
                mend: "give http://HOST:PORT/v1#MODEL or http+unix:PATH#MODEL")
        }
        if argument.hasPrefix("https:") { throw refuse("is https, which is not spoken here: an encoder runs on this machine or behind a proxy on it") }
        let parts = argument.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let name = parts[1].removingPercentEncoding, !name.isEmpty else { throw refuse("names no model") }
        let located = parts[0].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        if argument.hasPrefix("http+unix:") {
            let path = String(located[0].dropFirst("http+unix:".count))
            // The limit of a Unix socket's name on Linux, less its closing NUL.
            guard path.hasPrefix("/"), path.utf8.count <= 107 else { throw refuse("holds no absolute path of a socket") }
            place = .socket(path: path)
            base = "/v1"
        } else {
            guard let url = URLComponents(string: String(located[0])), let host = url.host, !host.isEmpty else {
                throw refuse("is no address")
            }
            // An IPv6 address comes with its brackets.
            place = .host(host.trimmingCharacters(in: CharacterSet(charactersIn: "[]")), port: url.port ?? 80)
            base = String(url.path.reversed().drop { $0 == "/" }.reversed())
        }
        model = name
        guard located.count == 2 else {
            prefix = Self.standardPrefix(of: name)
            return
        }
        guard located[1].hasPrefix("prefix="), let text = located[1].dropFirst("prefix=".count).removingPercentEncoding else {
            throw refuse("has something other than `prefix=` after the `?`")
        }
        prefix = text
    }

    /// The models of the E5 family were trained with each text's purpose in front; others take it as it is.
    private static func standardPrefix(of model: String) -> String {
        let name = model.lowercased()
        return name.contains("e5-") && !name.contains("instruct") ? "query: " : ""
    }

    /// What identifies vectors from here: the kind of interface, the model, its prefix and the number of dimensions.
    func identity(dimension: Int) -> String { "openai \(model) \(dimension) “\(prefix)”" }

    /// The `Host` of requests.
    var host: String {
        switch place {
        case .host(let host, let port): host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
        case .socket: "localhost"
        }
    }
}
