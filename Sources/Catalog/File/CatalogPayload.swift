import Foundation
import Synchronization

/// What follows a catalog file's header: JSON, and behind it the models' numbers, to which the JSON refers by place and
/// length. Four megabytes of numbers as base64 in JSON would take longer to read than all else.
enum CatalogPayload {
    /// Where a model's numbers lie among the numbers.
    private struct Extent: Codable {
        var at: Int
        var count: Int
    }

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
        let json = try encoder.encode(catalog)
        return (json, numbers.withLock(\.self))
    }

    static func decode(json: Data, numbers: Data) throws -> Catalog {
        let decoder = JSONDecoder()
        decoder.dataDecodingStrategy = .custom { decoder in
            let extent = try Extent(from: decoder)
            guard extent.at >= 0, extent.count >= 0, extent.count <= numbers.count, extent.at <= numbers.count - extent.count else {
                throw Malformed(description: "numbers beyond the end of the file")
            }
            let start = numbers.startIndex + extent.at
            return numbers[start..<start + extent.count]
        }
        return try decoder.decode(Catalog.self, from: json)
    }
}
