/// Everything about the daemon that can be set, by the one name that the configuration file, the flags
/// (`--max-connections`), `--set` and the environment (`MADOGUCHI_MAX_CONNECTIONS`) share.
package enum Setting: String, CaseIterable, Sendable {
    case catalog
    case encoder
    case overlay
    case staleAfter = "stale-after"
    case listen
    case threads
    case maxConnections = "max-connections"
    case idleTime = "idle-time"
    case lineTime = "line-time"
    case unreadTime = "unread-time"
    case stopTime = "stop-time"
    case bufferMemory = "buffer-memory"
    case connectionRate = "connection-rate"
    case connectionBurst = "connection-burst"
    case addressRate = "address-rate"
    case addressBurst = "address-burst"
    case addressConnections = "address-connections"
    case unlimited
    case unanswered
    case unansweredConversations = "unanswered-conversations"
    case unansweredRetention = "unanswered-retention"
    case metricsListen = "metrics-listen"
    case logLevel = "log-level"
    case logFormat = "log-format"
    case logAddresses = "log-addresses"

    /// Whether it may be given several times.
    var isList: Bool { self == .listen || self == .unlimited }

    /// Whether `none`, or an empty value, switches it off.
    var canBeOff: Bool { [.encoder, .overlay, .listen, .unlimited, .unanswered, .metricsListen].contains(self) }

    /// Whether a value says that. A file or a folder of that name is `./none`.
    static func isNone(_ spelling: String) -> Bool { spelling.isEmpty || spelling == "none" }

    /// Its name as an environment variable.
    package var variable: String {
        Self.prefix + rawValue.uppercased().replacing("-", with: "_")
    }

    static let prefix = "MADOGUCHI_"
}
