import Catalog

/// What a build learns from its phrases.
struct TrainedModels: Sendable {
    var intents: LinearModel
    var encoded: EncoderModel?
    var language: LinearModel
    /// What the dictionary says of the phrases' kana.
    var conversions: [String: String]
}
