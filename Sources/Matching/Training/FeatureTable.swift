import Foundation

/// The features worth learning, ascending, with their inverse document frequencies.
struct FeatureTable {
    let hashes: [UInt64]
    let frequencies: [Float]
    let rows: [UInt64: Int]

    /// Of the features that so many examples hold, no fewer and no more.
    init(_ examples: [LinearTrainer.Example], frequency: ClosedRange<Int>) {
        var counts: [UInt64: Int] = [:]
        for example in examples {
            for hash in example.features.hashes { counts[hash, default: 0] += 1 }
        }
        hashes = counts.filter { frequency.contains($0.value) }.keys.sorted()
        frequencies = hashes.map { log(Float(examples.count + 1) / Float(counts[$0, default: 0] + 1)) + 1 }
        rows = Dictionary(uniqueKeysWithValues: zip(hashes, hashes.indices))
    }
}
