import Answering
import Catalog
import Foundation
import WireProtocol

/// The entry point of libFuzzer for what comes from outside while the daemon runs: `FUZZ` says which door, `lines`, `json`,
/// `token` or `catalog`; without it the input's first byte does. docs/RELIABILITY.md has the command.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    guard let start = unsafe start, count > 0 else { return 0 }
    let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
    switch Door.chosen ?? Door.allCases[Int(bytes[0]) % Door.allCases.count] {
    case .lines: LineDoor.take(bytes)
    case .json: JSONDoor.take(bytes)
    case .token: TokenDoor.take(bytes)
    case .catalog: CatalogDoor.take(bytes)
    }
    return 0
}

/// Where something from outside comes in.
private enum Door: String, CaseIterable {
    case lines
    case json
    case token
    case catalog

    static let chosen = ProcessInfo.processInfo.environment["FUZZ"].flatMap(Door.init(rawValue:))
}

#if !LIBFUZZER
    /// Without libFuzzer: takes each file that it is given once more, such as the inputs that a fuzzer kept.
    @main
    struct RequestFuzz {
        static func main() {
            for path in CommandLine.arguments.dropFirst() {
                guard let data = FileManager.default.contents(atPath: path) else {
                    print("\(path): cannot be read")
                    exit(66)
                }
                let bytes = [UInt8](data)
                _ = unsafe bytes.withUnsafeBufferPointer { unsafe fuzzOneInput($0.baseAddress, $0.count) }
            }
        }
    }
#endif
