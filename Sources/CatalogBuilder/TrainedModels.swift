import Catalog
import Matching

/// What a build learns from its phrases.
struct TrainedModels: Sendable {
    var intents: LinearModel
    var encoded: EncoderModel?
    var language: LinearModel
    var english: EnglishWords
    /// What the dictionary says of the phrases' kana.
    var conversions: [String: String]
}
