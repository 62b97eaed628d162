import Catalog

/// What a build learns from its phrases.
struct TrainedModels: Sendable {
    var intents: LinearModel
    var encoded: EncoderModel?
    var language: LinearModel
    var conversions: ConversionTable
}
