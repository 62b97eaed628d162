import Foundation
import SentenceEncoder

/// The bodies of `/v1/embeddings`.
enum EmbeddingsMessage {
    private struct Request: Encodable {
        var model: String
        var input: [String]
    }

    private struct Response: Decodable {
        struct Item: Decodable {
            var index: Int?
            var embedding: [Float]
        }

        var data: [Item]
    }

    static func request(_ texts: [String], for address: ServerAddress) throws(EncoderError) -> Data {
        do {
            return try JSONEncoder().encode(Request(model: address.model, input: texts.map { address.prefix + $0 }))
        } catch {
            throw failure("the texts cannot be put into JSON: \(error)")
        }
    }

    /// The vectors in the order of the texts, each brought to length 1.
    static func vectors(in body: Data, count: Int) throws(EncoderError) -> [[Float]] {
        let response: Response
        do {
            response = try JSONDecoder().decode(Response.self, from: body)
        } catch {
            throw failure("its answer is not that of /v1/embeddings: \(String(decoding: body.prefix(80), as: UTF8.self))")
        }
        var vectors = [[Float]?](repeating: nil, count: count)
        for (place, item) in response.data.enumerated() {
            let index = item.index ?? place
            let length = item.embedding.reduce(0) { $0 + $1 * $1 }.squareRoot()
            guard vectors.indices.contains(index), length > 0, length.isFinite else { throw failure("it gave a vector that is none") }
            vectors[index] = item.embedding.map { $0 / length }
        }
        let found = vectors.compactMap(\.self)
        guard found.count == count else { throw failure("it gave \(found.count) vectors for \(count) texts") }
        return found
    }

    private static func failure(_ what: String) -> EncoderError {
        EncoderError(.failed, what, mend: "see whether the server offers embeddings and knows the model")
    }
}
