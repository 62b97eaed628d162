import Catalog
import Synchronization

/// Models trained earlier in this process: builds whose pages differ, but not their phrases, need to train only once.
package final class ModelMemory: Sendable {
    private let known = Mutex<[UInt64: TrainedModels]>([:])

    package init() {}

    /// The models for a fingerprint of all that they are learnt from; made where nobody made them before. Builds side
    /// by side wait for each other.
    func models<Failure>(
        _ fingerprint: UInt64, else train: () throws(Failure) -> TrainedModels
    ) throws(Failure) -> TrainedModels {
        try known.withLock { known throws(Failure) in
            if let models = known[fingerprint] { return models }
            let models = try train()
            known[fingerprint] = models
            return models
        }
    }
}
