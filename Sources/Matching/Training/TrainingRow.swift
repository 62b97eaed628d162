/// One example as the trainer reads it: the features it has, their values of length 1 together, and its class.
struct TrainingRow {
    let label: Int
    let group: Int?
    let features: [Int]
    let values: [Float]

    init(_ example: LinearTrainer.Example, _ table: FeatureTable, _ classes: [String: Int]) {
        group = example.group
        label = classes[example.label] ?? 0
        features = example.features.hashes.compactMap { table.rows[$0] }
        let raw = features.map { table.frequencies[$0] }
        let length = max(raw.reduce(0) { $0 + $1 * $1 }.squareRoot(), .leastNormalMagnitude)
        values = raw.map { $0 / length }
    }
}
