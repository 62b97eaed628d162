import Foundation
import Synchronization

/// What follows a catalog file's header: JSON, and behind it the models' numbers and the intents, to which the JSON refers
/// by place and length. Megabytes of numbers as base64, or thousands of intents with their texts, would take longer to read
/// out of JSON than all else.
enum CatalogPayload {
    /// What the JSON holds.
    private struct Stored: Codable {
        /// Without its intents.
        var catalog: Catalog
        /// Where they lie: first of all.
        var intents: Extent
    }

    /// Where a model's numbers lie among the numbers.
    struct Extent: Codable, Equatable {
        var at: Int
        var count: Int

        func range(in numbers: FixedBytes) throws -> Range<Int> {
            guard at >= 0, count >= 0, count <= numbers.count, at <= numbers.count - count else {
                throw Malformed(description: "numbers beyond the end of the file")
            }
            return at..<at + count
        }
    }

    /// Under this key a decoder holds the numbers.
    static let numbersKey = CodingUserInfoKey(rawValue: "numbers")

    struct Malformed: Error, CustomStringConvertible {
        var description: String
    }

    /// The JSON and the numbers.
    static func encode(_ catalog: Catalog) throws -> (json: Data, numbers: Data) {
        let numbers = Mutex(Data())
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.dataEncodingStrategy = .custom { data, encoder in
            let extent = numbers.withLock { numbers in
                let extent = Extent(at: numbers.count, count: data.count)
                numbers.append(data)
                return extent
            }
            try extent.encode(to: encoder)
        }
        let intents = CompactForm.encode(catalog.intents)
        numbers.withLock { $0.append(contentsOf: intents) }
        var stored = Stored(catalog: catalog, intents: Extent(at: 0, count: intents.count))
        stored.catalog.intents = []
        let json = try encoder.encode(stored)
        return (json, numbers.withLock(\.self))
    }

    /// The JSON and the intents are read at once: together they are most of what a daemon does before its first answer.
    static func decode(json: FixedBytes, numbers: FixedBytes) throws -> Catalog {
        let (read, intents) = atOnce(
            { Result { try fromJSON(json, numbers) } }, { Result { try self.intents(atStartOf: numbers) } })
        let stored = try read.get()
        let (own, count) = try intents.get()
        guard stored.intents == Extent(at: 0, count: count) else { throw Malformed(description: "intents that end elsewhere than is said") }
        var catalog = stored.catalog
        catalog.intents = own
        return catalog
    }

    private static func fromJSON(_ json: FixedBytes, _ numbers: FixedBytes) throws -> Stored {
        let decoder = JSONDecoder()
        decoder.dataDecodingStrategy = .custom { decoder in
            numbers[try Extent(from: decoder).range(in: numbers)].data
        }
        if let key = numbersKey { decoder.userInfo[key] = numbers }
        return try json.withData { try decoder.decode(Stored.self, from: $0) }
    }

    /// The intents, and how many bytes they take.
    private static func intents(atStartOf numbers: FixedBytes) throws -> (intents: [Intent], count: Int) {
        let (intents, count) = try CompactForm.decodeFirst([Intent].self, from: numbers)
        for intent in intents { try intent.texts.check() }
        return (intents, count)
    }
}
