import CLibXML2
import Foundation
import Glibc
import PageReading
import PageSandbox

/// How fast pages are read, beside bare `htmlReadMemory` on the same pages in the same run: medians of the rounds.
///
///     swift run -c release PageBenchmark FOLDER-OF-PAGES [ROUNDS [0, 1 or 2: one of the three alone, for a profiler]]
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
        let ways: [(name: String, read: () -> Void)] = [
            ("htmlReadMemory", { for page in pages { parse(page) } }),
            ("read in process", { for page in pages { _ = try? reader.read(page, path: "page") } }),
            ("read in the child", { child.read(pages.lazy.map { PageSource(bytes: $0, path: "page") }, by: reader) { _ in } }),
        ]
        // For a profiler, one of them alone.
        if arguments.count > 3, let only = Int(arguments[3]), ways.indices.contains(only) {
            for _ in 0..<rounds { ways[only].read() }
            return
        }
        var times = [[Cost]](repeating: [], count: ways.count)
        // Interleaved, so that a slower machine is slower for all three alike.
        for round in 0...rounds {
            let costs = ways.map { measure(child, $0.read) }
            // The first round warms up: it starts the child and loads the converters.
            if round > 0 { for (index, cost) in costs.enumerated() { times[index].append(cost) } }
        }
        for (name, costs) in zip(ways.map(\.name), times) {
            let seconds = median(costs.map { $0.clock / .seconds(1) })
            // Of each round by itself: what else runs on the machine falls on few of them.
            let (clock, processor) = (median(zip(costs, times[0]).map { $0.clock / $1.clock }), median(zip(costs, times[0]).map { $0.processor / $1.processor }))
            print(
                name.padding(toLength: 18, withPad: " ", startingAt: 0)
                    + String(
                        format: "%8.0f pages/s %8.1f MB/s   %.2f times the bare parse by the clock, %.2f in processor time", Double(pages.count) / seconds,
                        megabytes / seconds, clock, processor))
        }
        let own = PageChild.peakMemory(of: "self") / 1024
        print("peak memory here \(own) MB, in the child \(child.peakMemory() / 1024) MB")
    }

    /// By the clock, and as processor time of this process and the child together.
    private struct Cost {
        var clock: Duration
        var processor: Duration
    }

    private static func median(_ values: [Double]) -> Double { values.isEmpty ? 0 : values.sorted()[values.count / 2] }

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
