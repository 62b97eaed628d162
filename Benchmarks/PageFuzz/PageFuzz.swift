import Catalog
import Foundation
import PageReading

/// The entry point of libFuzzer: whatever the bytes are, the reader must read or refuse them.
///
/// The first byte chooses: an even one makes the rest a whole document, an odd one the inside of a paragraph, so that the
/// readers of facts are reached without a document being invented first. docs/READING-PAGES.md has the command.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    guard let start = unsafe start, count > 1 else { return 0 }
    let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
    let content = Array(bytes.dropFirst())
    let page = bytes[0] % 2 == 0 ? content : Array("<h1>T</h1><p>".utf8) + content + Array("</p>".utf8)
    guard let read = try? PageReader(areaCode: "0985", baseURL: "https://city.example/").read(page, path: "fuzz.html") else { return 0 }
    // What every reader of a page relies on.
    for fact in read.facts { precondition(read.sections.indices.contains(fact.section)) }
    for (index, section) in read.sections.enumerated() { precondition(section.parent.map { $0 < index } ?? true) }
    precondition(PageReport(read, path: "fuzz.html").text.isEmpty == false)
    return 0
}

#if !LIBFUZZER
    /// Without libFuzzer: reads each file that it is given once more, such as the inputs that a fuzzer kept.
    @main
    struct PageFuzz {
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
