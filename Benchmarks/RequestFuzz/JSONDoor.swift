import Foundation
import WireProtocol

/// One JSON request; its identifier must be the one that Foundation reads, where that reads the line at all (it refuses
/// numbers that it cannot hold, which the protocol hands back as they were spelled).
enum JSONDoor {
    static func take(_ bytes: [UInt8]) {
        guard let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0x0A) else { return }
        let line = "{\(text)}"
        guard line.utf8.count <= WireLimits.requestLine else { return }
        let request = Request(.line(line))
        LineDoor.check(request)
        if case .json(let json) = request, case .string(let id) = json.id, let object = object(line) {
            precondition(object["id"] as? String == id)
        }
    }

    private static func object(_ line: String) -> [String: Any]? {
        (try? JSONSerialization.jsonObject(with: Data(line.utf8))) as? [String: Any]
    }
}
