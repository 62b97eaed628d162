import Catalog
import Foundation
import TextNormalizing

/// The vectors of an earlier build's phrases. A cache: whatever is wrong with the file, it counts as empty.
struct VectorCache {
    /// A text's hash, wide enough that no two of a build's phrases meet.
    struct Key: Hashable {
        var first: UInt64
        var second: UInt64

        init(_ text: String) {
            first = StableHash("1:\(text)").value
            second = StableHash("2:\(text)").value
        }

        init(first: UInt64, second: UInt64) {
            self.first = first
            self.second = second
        }
    }

    let path: String
    let encoder: String
    let dimension: Int

    private var header: Data { Data("madoguchi-vectors 1 \(encoder) \(dimension)\n".utf8) }
    private var recordSize: Int { 16 + dimension * 4 }

    func read() -> [Key: [Float]] {
        guard let data = FileManager.default.contents(atPath: path), data.starts(with: header),
            (data.count - header.count) % recordSize == 0
        else { return [:] }
        var vectors: [Key: [Float]] = [:]
        for start in stride(from: header.count, to: data.count, by: recordSize) {
            let floats = data[start..<start + recordSize].floats
            let words = floats.prefix(4).map { UInt64($0.bitPattern) }
            vectors[Key(first: words[0] | words[1] << 32, second: words[2] | words[3] << 32)] = Array(floats.dropFirst(4))
        }
        return vectors
    }

    /// Not being able to write costs the next build some time, no more.
    func write(_ vectors: [Key: [Float]]) {
        var data = header
        for (key, vector) in vectors.sorted(by: { ($0.key.first, $0.key.second) < ($1.key.first, $1.key.second) }) {
            let words = [key.first, key.first >> 32, key.second, key.second >> 32]
            data.append(Data(floats: words.map { Float(bitPattern: UInt32(truncatingIfNeeded: $0)) } + vector))
        }
        try? data.write(to: URL(fileURLWithPath: path), options: .atomic)
    }
}
