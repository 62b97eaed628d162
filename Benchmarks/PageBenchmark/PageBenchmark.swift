import CLibXML2
import Foundation
import Glibc
import PageReading
import PageSandbox

/// How fast pages are read, beside bare `htmlReadMemory` on the same pages in the same run.
///
///     swift run -c release PageBenchmark FOLDER-OF-PAGES [ROUNDS]
@main
struct PageBenchmark {
    static func main() throws {
        let arguments = CommandLine.arguments
        // The child is this very program.
        if arguments.dropFirst().first == PageServer.argument { exit(PageServer().run()) }
        guard arguments.count >= 2 else {
            print("usage: PageBenchmark FOLDER-OF-PAGES [ROUNDS]")
            exit(64)
        }
        let rounds = arguments.count > 2 ? Int(arguments[2]) ?? 20 : 20
        let names = try FileManager.default.contentsOfDirectory(atPath: arguments[1]).filter { $0.hasSuffix(".html") }.sorted()
        let pages = names.compactMap { FileManager.default.contents(atPath: "\(arguments[1])/\($0)").map { [UInt8]($0) } }
        let reader = PageReader(areaCode: nil, baseURL: nil)
        var refused = 0
        for page in pages where (try? reader.read(page, path: "page")) == nil { refused += 1 }
        let megabytes = Double(pages.reduce(0) { $0 + $1.count }) / 1e6
        print("\(pages.count) pages of \(String(format: "%.2f", megabytes)) MB, \(refused) of them refused; \(rounds) rounds")

        let child = PageChild(executable: "/proc/self/exe", arguments: [PageServer.argument])
        var times = [Cost](repeating: Cost(), count: 3)
        // Interleaved, so that another's load on the machine falls on all three alike.
        for round in 0...rounds {
            let costs = [
                measure(child) { for page in pages { parse(page) } },
                measure(child) { for page in pages { _ = try? reader.read(page, path: "page") } },
                measure(child) { for page in pages { _ = try? child.read(page, path: "page", httpCharset: nil, by: reader) } },
            ]
            // The first round warms up: it starts the child and loads the converters.
            if round > 0 { for (index, cost) in costs.enumerated() { times[index].add(cost) } }
        }
        for (name, cost) in zip(["htmlReadMemory", "read in process", "read in the child"], times) {
            let seconds = cost.clock / .seconds(1)
            print(
                name.padding(toLength: 18, withPad: " ", startingAt: 0)
                    + String(
                        format: "%8.0f pages/s %8.1f MB/s   %.2f times the bare parse by the clock, %.2f in processor time", Double(pages.count * rounds) / seconds,
                        megabytes * Double(rounds) / seconds, cost.clock / times[0].clock, cost.processor / times[0].processor))
        }
        let own = PageChild.peakMemory(of: "self") / 1024
        print("peak memory here \(own) MB, in the child \(child.peakMemory() / 1024) MB")
    }

    /// By the clock, and as processor time of this process and the child together.
    private struct Cost {
        var clock = Duration.zero
        var processor = Duration.zero

        mutating func add(_ other: Cost) {
            clock += other.clock
            processor += other.processor
        }
    }

    private static func measure(_ child: PageChild, _ work: () -> Void) -> Cost {
        func processor() -> Duration {
            var time = timespec()
            unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
            return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec) + child.processorTime()
        }
        let start = processor()
        let clock = ContinuousClock().measure(work)
        return Cost(clock: clock, processor: processor() - start)
    }

    /// What libxml2 alone takes, in the encoding that the page declares.
    private static func parse(_ page: [UInt8]) {
        let options = Int32(HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_COMPACT.rawValue)
        let document = unsafe page.withUnsafeBytes { bytes in
            unsafe htmlReadMemory(bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), nil, nil, options)
        }
        unsafe xmlFreeDoc(document)
    }
}
