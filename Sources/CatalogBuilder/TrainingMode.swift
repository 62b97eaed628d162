/// Whether a build trains, which is nearly all of its time.
package enum TrainingMode: Sendable {
    case fresh
    /// Takes the models of an earlier build in this process, where its phrases were the same.
    case remembered(ModelMemory)
    /// For checks: all is read and bound, but there will be no catalog.
    case none
}
