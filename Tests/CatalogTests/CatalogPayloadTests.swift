import Foundation
import Testing

@testable import Catalog

@Suite struct CatalogPayloadTests {
    /// A score of intents, each with a fee in its answer.
    private static var catalog: Catalog {
        var catalog = SmallCatalog.make()
        let answer = AnswerTemplate(lines: [.init(pieces: [.placeholder(.fee)])])
        for number in 0..<20 {
            var copy = catalog.intents[0]
            copy.id = "loss.copy\(number)"
            copy.texts = [.en: IntentText(title: "Loss", examples: [], answer: answer)]
            catalog.intents.append(copy)
        }
        return catalog
    }

    private static func read(_ json: Data, _ numbers: Data) throws -> Catalog {
        try CatalogPayload.decode(json: FixedBytes(copying: json), numbers: FixedBytes(copying: numbers))
    }

    @Test func `a wording that is spoilt in any one intent is refused`() throws {
        let (json, numbers) = try CatalogPayload.encode(Self.catalog)
        #expect(try Self.read(json, numbers) == Self.catalog)
        // The placeholder `fee` becomes `fxe`, which is none.
        let fee = [3] + Array("fee".utf8)
        let places = numbers.indices.filter { numbers[$0...].starts(with: fee) }
        #expect(places.count >= 20)
        for place in places {
            var changed = numbers
            changed[place + 2] = UInt8(ascii: "x")
            #expect(throws: CompactFormError.self) { try Self.read(json, changed) }
        }
    }

    @Test func `intents that end elsewhere than the JSON says are refused`() throws {
        let (json, numbers) = try CatalogPayload.encode(Self.catalog)
        let text = String(decoding: json, as: UTF8.self)
        let own = try #require(text.firstRange(of: #/"intents":\{"at":0,"count":\d+\}/#))
        for extent in [#"{"at":0,"count":7}"#, #"{"at":1,"count":7}"#, #"{"at":0,"count":-1}"#] {
            let changed = text.replacingCharacters(in: own, with: "\"intents\":\(extent)")
            #expect(throws: CatalogPayload.Malformed.self) { try Self.read(Data(changed.utf8), numbers) }
        }
    }

    /// A place before the first number or behind the last, too many of them, and sums that no integer holds.
    @Test(arguments: ["scalars", "hashes"], ["-1,8", "0,-1", "END,1", "0,END1", "1,END", "9223372036854775807,1", "8,9223372036854775807"])
    func `numbers beyond the end of the file are refused, though the checksum fits`(field: String, extent: String) throws {
        let (json, numbers) = try CatalogPayload.encode(Self.catalog)
        let parts = extent.replacing("END1", with: "\(numbers.count + 1)").replacing("END", with: "\(numbers.count)").split(separator: ",")
        let text = String(decoding: json, as: UTF8.self)
        let own = try #require(text.firstRange(of: try Regex("\"\(field)\":\\{\"at\":\\d+,\"count\":\\d+\\}")))
        let changed = text.replacingCharacters(in: own, with: "\"\(field)\":{\"at\":\(parts[0]),\"count\":\(parts[1])}")
        let error = #expect(throws: CatalogFileError.self) { try CatalogFile(decoding: CatalogFile.file(json: Data(changed.utf8), numbers: numbers)) }
        #expect(error == CatalogFileError(.damaged, "its content cannot be decoded: numbers beyond the end of the file"))
    }

    @Test(arguments: ["", "{}", "null", #"{"catalog":{},"intents":{"at":0,"count":0}}"#, "{"])
    func `content that is no catalog is refused, though the checksum fits`(json: String) throws {
        let (_, numbers) = try CatalogPayload.encode(Self.catalog)
        let error = #expect(throws: CatalogFileError.self) { try CatalogFile(decoding: CatalogFile.file(json: Data(json.utf8), numbers: numbers)) }
        #expect(error?.code == .damaged && error?.reason.hasPrefix("its content cannot be decoded: ") == true)
    }
}
