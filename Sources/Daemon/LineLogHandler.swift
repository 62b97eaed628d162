import Foundation
package import Logging

/// Writes log events as lines to stderr: for a person with the time in front, for the journal with the priority, by
/// which `journalctl -p warning` finds them.
package struct LineLogHandler: LogHandler {
    /// How a line begins; the raw value is that of the setting.
    package enum Format: String, Sendable, CaseIterable {
        /// `journal` where systemd reads stderr, else `text`.
        case auto
        case text
        case journal
    }

    package var metadata: Logger.Metadata = [:]
    package var logLevel: Logger.Level
    package var metadataProvider: Logger.MetadataProvider?
    private let isJournal: Bool
    private let write: @Sendable (String) -> Void

    /// - Parameters:
    ///   - isUnderJournal: whether stderr is the journal's (``JournalStream``).
    ///   - write: gets each line with its end; without it, stderr does.
    package init(
        format: Format, isUnderJournal: Bool, level: Logger.Level,
        write: (@Sendable (String) -> Void)? = nil
    ) {
        isJournal = format == .journal || format == .auto && isUnderJournal
        logLevel = level
        self.write = write ?? { LogOutput.standardError.write($0) }
    }

    package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    package func log(event: LogEvent) {
        let fields = metadata.merging(metadataProvider?.get() ?? [:]) { $1 }.merging(event.metadata ?? [:]) { $1 }
        let pairs = fields.sorted { $0.key < $1.key }.map { " \($0.key)=\(Self.quoted("\($0.value)"))" }.joined()
        let text = SafeText.line("\(event.message)") + pairs
        write(isJournal ? "\(Self.priority(event.level))\(text)\n" : "\(Date.now.formatted(.iso8601)) \(event.level): \(text)\n")
    }

    /// What the journal takes for a line's priority (sd-daemon(3), syslog(3)).
    package static func priority(_ level: Logger.Level) -> String {
        switch level {
        case .trace, .debug: "<7>"
        case .info: "<6>"
        case .notice: "<5>"
        case .warning: "<4>"
        case .error: "<3>"
        case .critical: "<2>"
        }
    }

    private static func quoted(_ value: String) -> String {
        let value = SafeText.line(value)
        return value.contains { " \"=".contains($0) } ? "\"\(value.replacing("\"", with: "\\\""))\"" : value
    }
}
