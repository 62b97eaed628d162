import Catalog
import Foundation
import PageReading

/// The entry point of libFuzzer: whatever the bytes are, the reader must read or refuse them.
///
/// The first byte chooses: a whole document, the inside of a paragraph, or one of the parsers of a line, which so gets
/// its inputs straight. `FUZZ=pages` or `FUZZ=lines` keeps a run to one half. docs/READING-PAGES.md has the command.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    guard let start = unsafe start, count > 1 else { return 0 }
    let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
    let content = Array(bytes.dropFirst())
    let choice = Int(bytes[0])
    switch half {
    case "pages": readPage(content, isDocument: choice % 2 == 0)
    case "lines": readLine(content, by: choice)
    default: choice < 128 ? readPage(content, isDocument: choice % 2 == 0) : readLine(content, by: choice)
    }
    return 0
}

private let half = ProcessInfo.processInfo.environment["FUZZ"]

private func readPage(_ content: [UInt8], isDocument: Bool) {
    let page = isDocument ? content : Array("<h1>T</h1><p>".utf8) + content + Array("</p>".utf8)
    guard let read = try? PageReader(areaCode: "0985", baseURL: "https://city.example/").read(page, path: "fuzz.html") else { return }
    // What every reader of a page relies on.
    for fact in read.facts {
        precondition(read.sections.indices.contains(fact.section))
        check(fact.value)
    }
    for (index, section) in read.sections.enumerated() { precondition(section.parent.map { $0 < index } ?? true) }
    precondition(PageReport(read, path: "fuzz.html").text.isEmpty == false)
}

private func readLine(_ content: [UInt8], by choice: Int) {
    let parser = LineParser.allCases[choice % LineParser.allCases.count]
    for value in parser.read(String(decoding: content, as: UTF8.self)) { check(value) }
}

/// What the types of the catalog promise of their values.
private func check(_ value: FactValue) {
    func isHours(_ hours: ServiceHours) -> Bool {
        (0..<1440).contains(hours.opens) && (1...2880).contains(hours.closes) && hours.opens < hours.closes
            && (hours.weeks ?? []).allSatisfy((1...5).contains)
    }
    func isPeriod(_ period: YearlyPeriod) -> Bool {
        (1...12).contains(period.fromMonth) && (1...12).contains(period.toMonth) && (1...31).contains(period.fromDay) && (1...31).contains(period.toDay)
    }
    switch value {
    case .phone(let phone):
        precondition(phone.e164.hasPrefix("+81") && phone.e164.dropFirst().allSatisfy(\.isASCIIDigit) && phone.e164.utf8.count <= 16)
        precondition(phone.number.allSatisfy { $0.isASCIIDigit || $0 == "-" })
        precondition(phone.hours.allSatisfy(isHours) && phone.closures.allSatisfy(isPeriod))
    case .hours(let hours): precondition(isHours(hours))
    case .closure(let closure): precondition(closure.periods.allSatisfy(isPeriod))
    case .fee(let fee): precondition(fee.yen >= 0)
    case .duration(let span), .deadline(let span): precondition((span.lower ?? 0) >= 0 && (span.upper ?? 0).isFinite)
    case .dueDate(let date): precondition((1...12).contains(date.month) && (1...31).contains(date.day))
    case .validity(let validity): precondition(validity.span != nil || validity.birthday != nil)
    case .counter(let counter): precondition(!counter.names.isEmpty)
    case .document(let document): precondition(!document.name.isEmpty)
    case .step(let step): precondition(step.number >= 1)
    case .email(let email): precondition(email.address.contains("@") && !email.address.contains(" "))
    case .link(let link): precondition(link.url.hasPrefix("http") && link.url.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
    case .size(let size): precondition(size.height >= 0 && size.width.isFinite)
    case .quantity(let quantity): precondition(quantity.count >= 0)
    case .condition(let statement), .caution(let statement): precondition(!statement.text.isEmpty)
    case .postalAddress(let address): precondition(!address.text.isEmpty && address.postalCode.map { $0.utf8.count == 8 } ?? true)
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
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
