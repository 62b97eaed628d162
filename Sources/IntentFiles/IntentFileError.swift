package import Catalog

/// Why a file under `Intents/` or a `site.yaml` is refused.
package struct IntentFileError: Error, Equatable, CustomStringConvertible {
    /// What kind of fault it is; the diagnostic tells the rest.
    package enum Code: String, Sendable {
        /// The file or folder is missing, not readable, or not UTF-8.
        case unreadable
        /// Not YAML.
        case syntax
        /// A key that is unknown, missing or given twice.
        case key
        /// A value of another type than the key wants.
        case type
        /// A value of the right type that says something impossible.
        case value
    }

    package var code: Code
    /// Where, what, and the mend.
    package var diagnostic: Diagnostic

    package var description: String { diagnostic.description }
}
